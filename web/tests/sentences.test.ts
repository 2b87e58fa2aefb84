// The page says what the command line says: every golden case of every pack, in every language.
//
// The command line is `CARREAU`, else the checkout's own debug build; its own engine answers.

import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "smol-toml";
import { describe, expect, test } from "vitest";
import type { Refusal, Step } from "../src/engine/reply";
import { LANGUAGES, type Language } from "../src/language/language";
import { Messages } from "../src/language/messages";
import { Sentences } from "../src/language/sentence";
import type { PackDocument } from "../src/pack/document";
import { Names } from "../src/pack/names";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const PROGRAM = process.env["CARREAU"] ?? `${ROOT}target/debug/carreau`;
const TENANTS = ["france", "germany", "sweden"];
/** Facts no pack knows, so that refusals say names, lists, levels and values. */
const REFUSED = [
  { org: { region: "nowhere" } },
  { org: { district: "nowhere" } },
  { org: { club: "nowhere" } },
  { org: {} },
  { license_type: "" },
  { level: "nowhere" },
  { class: "nowhere", classes: ["nowhere"] },
  { player: { birth_date: "2010-02-29" } },
  { player: { birth_date: "1990-01-01", flags: ["nowhere"], category: "nowhere" } },
  { amount: "1.234" },
  { member_count: -1, team_size: 1_000_000, unknown: 1 },
];

interface Request {
  op: string;
  on?: string;
  input: Record<string, unknown>;
}
type Said<T> = T & { sentence: string };
interface Reply {
  explanation?: Said<Step>[];
  refused?: Said<Refusal>;
}

function carreau(parameters: string[], input = ""): string {
  if (!existsSync(PROGRAM))
    throw new Error(`no program ${PROGRAM}: \`cargo xtask build\` makes it`);
  return execFileSync(PROGRAM, parameters, {
    cwd: ROOT,
    input,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
}

/** The requests of a pack's golden cases, each also with facts that are refused. */
function requests(tenant: string): Request[] {
  const folder = `${ROOT}rules/${tenant}/tests`;
  const files = readdirSync(folder).filter((file) => file.endsWith(".toml"));
  const cases = files.flatMap((file) => {
    const { case: cases } = parse(readFileSync(`${folder}/${file}`, "utf8"));
    return cases as unknown as Request[];
  });
  const asked = cases
    .filter(({ op }) => op.endsWith(".calculate") || op.endsWith("_fee"))
    .map(({ op, on, input }) => ({ op, ...(on === undefined ? {} : { on }), input }));
  const first = new Map(asked.toReversed().map((request) => [request.op, request]));
  const refused = Array.from(first.values(), (request) =>
    REFUSED.map((facts) => ({ ...request, input: { ...request.input, ...facts } })),
  );
  return [...asked, ...refused.flat()];
}

describe.each(TENANTS)("%s", (tenant) => {
  const pack = JSON.parse(carreau(["rules", "pack", `rules/${tenant}`])) as PackDocument;
  const asked = requests(tenant);
  const input = asked.map((request) => JSON.stringify(request)).join("\n");

  test.each(Object.keys(LANGUAGES) as Language[])("in %s", (language) => {
    const read = (folder: string) => readFileSync(`${ROOT}${folder}/${language}.ftl`, "utf8");
    const messages = new Messages(language, [read("host/messages"), read("web/messages")]);
    const sentences = new Sentences(messages, new Names(pack, language));
    const parameters = ["call", "--engine", "native", "--pack", `rules/${tenant}`];
    const replies = carreau([...parameters, "--language", language], input)
      .trim()
      .split("\n");
    expect(replies.length).toBe(asked.length);
    const said = { steps: 0, refusals: 0 };
    for (const [index, reply] of replies.entries()) {
      const { explanation, refused } = JSON.parse(reply) as Reply;
      const season = asked[index]?.input["season"];
      for (const step of explanation ?? []) {
        const sentence = sentences.step(step, typeof season === "string" ? season : null);
        expect(sentence).toBe(step.sentence);
        said.steps += 1;
      }
      if (refused) {
        const { message, advice } = sentences.refusal(refused);
        expect(refused.sentence).toContain(`${message} ${advice}`);
        said.refusals += 1;
      }
    }
    expect(said.steps).toBeGreaterThan(200);
    expect(said.refusals).toBeGreaterThan(30);
  });
});
