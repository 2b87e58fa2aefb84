// The page's languages: complete, alike, and writing amounts and dates as the command line does.

import { readdirSync, readFileSync } from "node:fs";
import { FluentParser, Message, type Pattern, VariableReference, Visitor } from "@fluent/syntax";
import { describe, expect, test } from "vitest";
import { date, money, percent, yearly } from "../src/language/format";
import { choose, LANGUAGES, type Language } from "../src/language/language";
import { Messages } from "../src/language/messages";
import { nation } from "../src/language/nation";

const languages = Object.keys(LANGUAGES) as Language[];
const read = (folder: string, language: Language) =>
  readFileSync(new URL(`../../${folder}/${language}.ftl`, import.meta.url), "utf8");
/** The page's own folder of messages, then one for each part that is fetched by itself. */
const folders = [
  "web/messages",
  ...readdirSync(new URL("../messages", import.meta.url), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `web/messages/${name}`),
];
const page = (language: Language) => folders.map((folder) => read(folder, language)).join("\n");
const sentences = (language: Language) => read("host/messages", language);
const messages = (language: Language) =>
  new Messages(language, [sentences(language), page(language)]);

class Variables extends Visitor {
  readonly names = new Set<string>();
  override visitVariableReference(node: VariableReference): void {
    this.names.add(node.id.name);
  }
}

/** The messages of a source, each with the variables it uses. */
function shape(source: string): Record<string, string[]> {
  const { body } = new FluentParser({ withSpans: false }).parse(source);
  const shapes: Record<string, string[]> = {};
  for (const entry of body) {
    expect(entry.type, JSON.stringify(entry)).not.toBe("Junk");
    if (!(entry instanceof Message)) continue;
    const variables = new Variables();
    variables.visit(entry.value as Pattern);
    expect(shapes, `${entry.id.name} stands once`).not.toHaveProperty(entry.id.name);
    shapes[entry.id.name] = [...variables.names].sort();
  }
  return shapes;
}

describe.each(languages)("%s", (language) => {
  test.each(folders)("has the messages of English in %s, with their variables", (folder) => {
    expect(shape(read(folder, language))).toEqual(shape(read(folder, "en")));
  });

  test("takes no message of the engine's sentences for its own", () => {
    const own = Object.keys(shape(page(language)));
    const theirs = new Set(Object.keys(shape(sentences(language))));
    expect(own.filter((id) => theirs.has(id))).toEqual([]);
  });

  test("says every message without a gap", () => {
    const spoken = messages(language);
    const given = Object.fromEntries([...spoken.variables].map((name) => [name, 3]));
    for (const id of Object.keys(shape(page(language)))) {
      expect(spoken.say(id, given)).not.toMatch(/[{}$]|^\s*$/);
    }
  });

  test("has a message for every one the page asks for", () => {
    const spoken = messages(language);
    const files = import.meta.glob<string>("../src/**/*.{svelte,ts}", {
      query: "?raw",
      import: "default",
      eager: true,
    });
    const asked = Object.values(files).flatMap((text) =>
      Array.from(text.matchAll(/\bsay\("([a-z-]+)"/g), ([, id]) => id ?? ""),
    );
    expect(asked.length).toBeGreaterThan(40);
    expect(asked.filter((id) => !spoken.has(id))).toEqual([]);
  });
});

test("every message of the page is asked for", () => {
  const files = import.meta.glob<string>("../src/**/*.{svelte,ts}", {
    query: "?raw",
    import: "default",
    eager: true,
  });
  const text = Object.values(files).join("\n");
  const families = /`([a-z-]+-)\$\{/g;
  const prefixes = Array.from(text.matchAll(families), ([, prefix]) => prefix ?? "");
  const unused = Object.keys(shape(page("en"))).filter(
    (id) => !text.includes(`"${id}"`) && !prefixes.some((prefix) => id.startsWith(prefix)),
  );
  expect(unused).toEqual([]);
});

test("one word is used for one thing", () => {
  expect(page("sv")).not.toMatch(/klubb/i);
  expect(page("de")).not.toMatch(/maschine/i);
});

test("French has a space that does not break before its high punctuation", () => {
  const said = page("fr").replaceAll(/^#.*$/gm, "");
  expect(said).not.toMatch(/[^\u00a0\u202f][;!?»](?!\S)|[^\u00a0\u202f]:(?=\s)|«[^\u00a0]/);
  const given = { name: "Moteur", value: "x" };
  expect(messages("fr").say("labelled", given)).toBe("Moteur\u00a0: x");
  expect(messages("en").say("labelled", given)).toBe("Moteur: x");
});

// The table of host/src/language/tests.rs: both must write the same.
test.each([
  ["en", "Brazil", "Wallis & Futuna", "Scotland"],
  ["fr", "Brésil", "Wallis-et-Futuna", "Écosse"],
  ["sv", "Brasilien", "Wallis- och Futunaöarna", "Skottland"],
  ["de", "Brasilien", "Wallis und Futuna", "Schottland"],
  ["es", "Brasil", "Wallis y Futuna", "Escocia"],
] as const)("%s calls nations as it does", (language, ...names) => {
  const spoken = messages(language);
  expect(["BR", "WF", "GB-SCT"].map((code) => nation(spoken, code))).toEqual(names);
  expect(["XX", "no code"].map((code) => nation(spoken, code))).toEqual(["XX", "no code"]);
});

// The table of host/src/language/tests.rs: both must write the same.
test.each([
  ["en", "€12.00", "−SEK 12,345.50", "12.5%", "1 March 2026"],
  ["fr", "12,00 €", "−12 345,50 SEK", "12,5 %", "1er mars 2026"],
  ["sv", "12,00 €", "−12 345,50 kr", "12,5 %", "1 mars 2026"],
  ["de", "12,00 €", "−12.345,50 SEK", "12,5 %", "1. März 2026"],
  ["es", "12,00 €", "−12.345,50 SEK", "12,5 %", "1 de marzo de 2026"],
] as const)("%s writes amounts and dates as it does", (language, euro, kronor, rate, day) => {
  const spoken = messages(language);
  const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");
  expect(plain(money(spoken, "12.00", "EUR"))).toBe(euro);
  expect(plain(money(spoken, "-12345.50", "SEK"))).toBe(kronor);
  expect(plain(percent(spoken, "12.5"))).toBe(rate);
  expect(date(spoken, "2026-03-01")).toBe(day);
});

test.each([
  ["en", "1 November", "29 February"],
  ["fr", "1er novembre", "29 février"],
  ["sv", "1 november", "29 februari"],
  ["de", "1. November", "29. Februar"],
  ["es", "1 de noviembre", "29 de febrero"],
] as const)("%s writes a day of every year as a date without it", (language, first, leap) => {
  const spoken = messages(language);
  const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");
  expect(plain(yearly(spoken, "11-01"))).toBe(first);
  expect(plain(yearly(spoken, "02-29"))).toBe(leap);
});

test("an amount beyond what a floating-point number holds keeps every digit", () => {
  expect(money(messages("en"), "90071992547409931.07", "EUR")).toBe("€90,071,992,547,409,931.07");
});

test("the browser's locales choose a language", () => {
  expect(choose(["pl-PL", "de-AT", "en"])).toBe("de");
  expect(choose(["fr"])).toBe("fr");
  expect(choose(["pl"])).toBe("en");
  expect(choose([])).toBe("en");
});
