// What is offered where: of the reference and of the file, and nothing else. `|` is the cursor.

import { CompletionContext, type Completion } from "@codemirror/autocomplete";
import { indentUnit } from "@codemirror/language";
import { EditorState, type TransactionSpec } from "@codemirror/state";
import type { EditorView } from "@codemirror/view";
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { complete } from "../../src/editor/reference/completion";
import { reference } from "../../src/editor/reference/reading";
import type { Reference } from "../../src/editor/reference/reference";
import { rhai } from "../../src/editor/rhai/language";
import { REFERENCE } from "./reference";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const PROGRAM = process.env["CARREAU"] ?? `${ROOT}target/debug/carreau`;

function at(marked: string, known: Reference | null = REFERENCE) {
  const pos = marked.indexOf("|");
  const doc = marked.slice(0, pos) + marked.slice(pos + 1);
  const extensions = [rhai, reference.of(known), indentUnit.of("    ")];
  return { pos, state: EditorState.create({ doc, extensions }) };
}

function offered(marked: string, explicit = true): readonly Completion[] {
  const { pos, state } = at(marked);
  return complete(new CompletionContext(state, pos, explicit))?.options ?? [];
}

const labels = (marked: string) => offered(marked).map(({ label }) => label);

/** The text after choosing an option. */
function chosen(marked: string, label: string): string {
  const { pos, state } = at(marked);
  const result = complete(new CompletionContext(state, pos, true));
  const option = result?.options.find((option) => option.label === label);
  if (!result || !option) throw new Error(`\`${label}\` is not offered`);
  if (typeof option.apply !== "function") {
    return state
      .update({ changes: { from: result.from, to: pos, insert: label } })
      .state.doc.toString();
  }
  let after = state;
  const dispatch = (spec: TransactionSpec) => {
    after = after.update(spec).state;
  };
  option.apply({ state, dispatch } as unknown as EditorView, option, result.from, pos);
  return after.doc.toString();
}

test("the reference here is a part of the program's", () => {
  const whole = JSON.parse(
    execFileSync(PROGRAM, ["rules", "hooks", "--json"], { encoding: "utf8" }),
  ) as Reference;
  for (const part of ["hooks", "functions", "records"] as const) {
    for (const entry of REFERENCE[part]) expect(whole[part]).toContainEqual(entry);
  }
});

const LICENCE = ["season", "license_type", "category", "on", "age", "player", "org"];
const PLAYER = ["birth_date", "sex", "flags", "family_size", "family_rank"];
const DATE = ["year", "month", "day", "add_days", "to_string"];
const LINE = ["code", "owner", "amount", "running"];
const HOOKS = ["license_adjust", "waiver_eligible", "split_adjust"];
const inHook = (body: string) => `fn license_adjust(ctx, quote) {\n    ${body}\n}\n`;

describe("behind a point", () => {
  test.each([
    ["ctx.|", LICENCE],
    ["ctx.a|", LICENCE],
    ["ctx?.|", LICENCE],
    ["(ctx).|", LICENCE],
    ["if ctx.| {}", LICENCE],
    ["if ctx.player.| && x {}", PLAYER],
    ["adjust(ctx.player.|, 1);", PLAYER],
    ["explain(`born ${ctx.player.|}`);", PLAYER],
    ["ctx.player.birth_date.|", DATE],
    ["ctx.on.add_days(3).|", DATE],
    ['date("2026-01-31").|', DATE],
    ["quote.lines.|", ["len"]],
    ["ctx.player.flags.|", ["len"]],
    ["quote.lines[0].|", LINE],
    ["quote.total.|", ["to_string"]],
    ["ctx.season.|", ["len"]],
    ["ctx.category.|", ["len"]],
    ['"text".|', ["len"]],
    ["let p = ctx.player; p.|", PLAYER],
    ["let c = ctx; let p = c.player; if true { p.| }", PLAYER],
    ["for l in quote.lines { l.| }", LINE],
    ["for (l, i) in quote.lines { l.| }", LINE],
    ["for (l, i) in quote.lines { i.| }", ["to_string"]],
    ["for i in 0..3 { i.| }", ["to_string"]],
    ["ctx.player.|\n    adjust(1, 2);", PLAYER],
    ["ctx.|\n    let x = 1;", LICENCE],
  ])("%s", (body, expected) => expect(labels(inHook(body))).toEqual(expected));

  test.each([
    "nobody.|",
    "ctx.nothing.|",
    "ctx.age.year.|",
    "quote.lines.code.|",
    "let p = later; p.|",
    "if true { let p = ctx; } p.|",
    "p.|; let p = ctx;",
    "for l in ctx.age { l.| }",
    "try { } catch (e) { e.| }",
    "let x = x.|",
  ])("%s: nothing is invented", (body) => expect(labels(inHook(body))).toEqual([]));

  test("the parameters are the hook's, whatever they are called", () => {
    expect(labels("fn license_adjust(asked, so_far) { asked.| }")).toEqual(LICENCE);
    expect(labels("fn split_adjust(ctx, shares) { for s in shares { s.| } }")).toEqual([
      "recipient",
      "amount",
    ]);
    expect(labels("fn waiver_eligible(ctx, waiver) { ctx.player.| }")).toEqual(PLAYER);
    expect(labels("fn waiver_eligible(ctx, waiver) { quote.| }")).toEqual([]);
  });

  test("a function's parameters are what it is called with", () => {
    const hook = inHook("minor(1, ctx.player)");
    expect(labels(`fn minor(n, p) { p.| }\n${hook}`)).toEqual(PLAYER);
    expect(labels(`fn minor(n, p) { minor(n, p); p.| }`)).toEqual([]);
  });
});

describe("elsewhere in a function", () => {
  test("variables, functions of the file and of the reference that the hook may call", () => {
    const hook = "fn waiver_eligible(ctx, waiver) { let p = ctx.player; | }";
    expect(labels(`fn minor(p) { 1 }\n${hook}`)).toEqual([
      ...["p", "ctx", "waiver", "minor"],
      ...["date", "explain", "max", "money"],
    ]);
  });

  test("what a hook says is offered in that hook alone, and in functions that are none", () => {
    expect(labels("fn split_adjust(ctx, shares) { | }")).toContain("move_share");
    expect(labels("fn split_adjust(ctx, shares) { | }")).not.toContain("adjust");
    expect(labels("fn help() { | }")).toEqual(expect.arrayContaining(["move_share", "adjust"]));
  });

  test("what is not there yet, or no longer, is not offered", () => {
    const there = (body: string) =>
      labels(inHook(body)).filter((label) => ["a", "b", "e", "l"].includes(label));
    expect(there("let a = 1; | let b = 2;")).toEqual(["a"]);
    expect(there("let a = |")).toEqual([]);
    expect(there("if x { let a = 1; } |")).toEqual([]);
    expect(there("for l in | {}")).toEqual([]);
    expect(there("try { | } catch (e) {}")).toEqual([]);
    expect(there("try {} catch (e) { | }")).toEqual(["e"]);
    expect(labels(`fn f(a) { }\nfn g() { | }`)).not.toContain("a");
  });

  test("variables are shown with what they are, functions with how they are called", () => {
    const found = offered(inHook("let p = ctx.player; |"));
    const detail = (label: string) =>
      found.filter((option) => option.label === label).map(({ detail }) => detail);
    expect(detail("p")).toEqual(["the player"]);
    expect(detail("money")).toEqual(['("1.50") → decimal']);
    expect(detail("adjust")).toEqual(["(label, amount)", "(label, amount, recipient)"]);
    expect(offered(inHook("ctx.|"))[2]).toMatchObject({
      label: "category",
      detail: "a text or ()",
    });
  });

  test("a call is written with its brackets, but not twice", () => {
    expect(chosen(inHook("mon|"), "money")).toBe(inHook('money("1.50")'));
    expect(chosen(inHook("adj|"), "adjust")).toBe(inHook("adjust(label, amount)"));
    expect(chosen(inHook("ctx.on.|"), "add_days")).toBe(inHook("ctx.on.add_days(n)"));
    expect(chosen(inHook("quote.lines.|"), "len")).toBe(inHook("quote.lines.len()"));
    expect(chosen(inHook("mon|(1)"), "money")).toBe(inHook("money(1)"));
  });
});

describe("outside functions", () => {
  test.each(["|", "lic|", "fn |", "fn lic|", "private fn |", "fn f() {}\n\n|\nfn g() {}"])(
    "%s: hooks",
    (text) => expect(labels(text)).toEqual(HOOKS),
  );

  test("a hook that is there is not offered again", () => {
    expect(labels("|\nfn license_adjust(ctx, quote) {}")).toEqual(HOOKS.slice(1));
  });

  test("a hook is written whole", () => {
    const whole = "fn license_adjust(ctx, quote) {\n    \n}";
    expect(chosen("lic|", "license_adjust")).toBe(whole);
    expect(chosen("fn lic|", "license_adjust")).toBe(whole);
    expect(chosen("fn lic|(a, b) {}", "license_adjust")).toBe("fn license_adjust(a, b) {}");
  });

  test.each(["let x = |", "x.|", "fn f(|", "fn f() | {}"])("%s: nothing", (text) => {
    expect(labels(text)).toEqual([]);
  });
});

describe("where words are people's, or being made", () => {
  test.each([
    ["// a|"],
    ["/* a| */"],
    ['let x = "a|";'],
    ['let x = "a|'],
    ["let x = `a| ${b}`;"],
    ["let a|"],
    ["for a| in b {}"],
    ["let x = #{ a| };"],
    ["let x = 0x1a|;"],
    ["return|"],
  ])("%s: nothing", (body) => expect(labels(inHook(body))).toEqual([]));
});

test("nothing opens by itself but on a word or a point", () => {
  expect(offered(inHook("|"), false)).toEqual([]);
  expect(offered(inHook("c|"), false).length).toBeGreaterThan(0);
  expect(offered(inHook("ctx.|"), false).length).toBeGreaterThan(0);
});

test("without a reference there is nothing", () => {
  const { pos, state } = at(inHook("ctx.|"), null);
  expect(complete(new CompletionContext(state, pos, true))).toBeNull();
});
