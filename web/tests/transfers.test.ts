// Transfers: the picture of a workflow, and what a diagram leaves out.
//
// The tables are the engine's own, by the command line: `CARREAU`, else the checkout's debug build.

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { LANGUAGES, type Language } from "../src/language/language";
import { Messages } from "../src/language/messages";
import { across, courseOf, down, fits, wrapped, type Row } from "../src/transfers/diagram";
import { offers, told, worded } from "../src/transfers/deciding";
import { toneOf, type Step, type Transfer } from "../src/transfers/transfers";

const row = (from: string, event: string, to: string): Row => ({ from, event, to });
const ROWS = [
  row("drafted", "request", "old"),
  row("drafted", "request", "new"),
  row("old", "approve", "new"),
  row("old", "approve", "federation"),
  row("old", "approve", "approved"),
  row("old", "reject", "rejected"),
  row("old", "cancel", "cancelled"),
  row("old", "lapse", "old"),
  row("new", "approve", "federation"),
  row("new", "approve", "approved"),
  row("new", "reject", "rejected"),
  row("new", "cancel", "cancelled"),
  row("federation", "approve", "approved"),
  row("federation", "reject", "rejected"),
  row("approved", "revoke", "cancelled"),
];
const ONWARD = ["request", "approve"];

/** An engine that says a request passes these states. */
const passing =
  (...way: string[]) =>
  (state: string): string | null =>
    state === "drafted" ? (way[0] ?? null) : (way[way.indexOf(state) + 1] ?? null);

describe("the way of a request", () => {
  test("is what the engine says, and ends besides where its own states lead", () => {
    const course = courseOf(ROWS, "drafted", ONWARD, passing("old", "federation", "approved"));
    expect(course.way).toEqual(["old", "federation", "approved"]);
    expect(course.exits).toEqual([
      { state: "rejected", from: ["old", "federation"] },
      { state: "cancelled", from: ["old"] },
    ]);
  });

  test("ends after its own end where the engine says so, and that stands first", () => {
    const on = passing("old", "approved");
    const revoked = (state: string, event: string) =>
      event === "revoke" ? "cancelled" : on(state);
    expect(courseOf(ROWS, "drafted", ONWARD, revoked)).toEqual({
      way: ["old", "approved"],
      exits: [
        { state: "cancelled", from: ["old", "approved"] },
        { state: "rejected", from: ["old"] },
      ],
    });
  });

  test("stops where the engine says nothing, and never goes in a circle", () => {
    expect(courseOf(ROWS, "drafted", ONWARD, () => null)).toEqual({ way: [], exits: [] });
    expect(courseOf(ROWS, "drafted", ONWARD, () => "old").way).toEqual(["old"]);
  });
});

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const PROGRAM = process.env["CARREAU"] ?? `${ROOT}target/debug/carreau`;

/** The engine's answers to questions about workflows; empty where it refuses. */
function engine(questions: { op: string; input: object }[]): Record<string, unknown>[] {
  const lines = questions.map((question) => JSON.stringify({ ...question, on: "2026-11-22" }));
  const parameters = ["call", "--engine", "native", "--pack", "rules/germany"];
  const options = { cwd: ROOT, input: lines.join("\n"), encoding: "utf8" } as const;
  const replies = execFileSync(PROGRAM, parameters, options).trim().split("\n");
  return replies.map((reply) => (JSON.parse(reply) as { ok?: Record<string, unknown> }).ok ?? {});
}

/** The way the engine's own table gives a request with these facts. */
function wayOf(workflow: string, onward: string[], facts: object) {
  const [table] = engine([{ op: "workflow.diagram", input: { workflow } }]);
  const rows = table?.["rows"] as Row[];
  const asked = [...new Map(rows.map((row) => [`${row.from} ${row.event}`, row])).values()];
  const questions = asked.map(({ from: state, event }) => {
    return { op: "workflow.step", input: { workflow, state, event, facts } };
  });
  const steps = new Map(
    engine(questions).map((ok, at) => [`${asked[at]?.from} ${asked[at]?.event}`, ok["to"]]),
  );
  const step = (state: string, event: string) =>
    (steps.get(`${state} ${event}`) as string | undefined) ?? null;
  return courseOf(rows, "drafted", onward, step);
}

const ENDS = ["rejected", "cancelled"];

test.each([
  ["", ["approved"], []],
  ["federation", ["pending_federation", "approved"], ENDS],
  ["new_club old_club", ["pending_new_club", "pending_old_club", "approved"], ENDS],
  [
    "old_club new_club federation",
    ["pending_old_club", "pending_new_club", "pending_federation", "approved"],
    ENDS,
  ],
])("a transfer that needs [%s] goes its own way through the engine's table", (...given) => {
  const [approvals, way, ends] = given;
  const course = wayOf("transfer", ONWARD, { approvals });
  expect(course.way).toEqual(way);
  expect(course.exits.map(({ state }) => state)).toEqual(ends);
});

test.each([
  ["required", "FIPJP", ["pending_federation_approval", "pending_release", "pending_fipjp"]],
  ["not_required", "none", ["pending_release"]],
  ["not_required", "CEP", ["pending_release", "pending_fipjp"]],
])("a certificate with approval %s and authority %s goes its own way", (...given) => {
  const [federation_approval, authority, pending] = given;
  const onward = ["request", "federation_approve", "release", "fipjp_approve", "complete"];
  const facts = { federation_approval, authority, fee: "none", valid_until: "none" };
  const course = wayOf("itc", onward, facts);
  expect(course.way).toEqual([...pending, "released", "completed"]);
  expect(course.exits.map(({ state }) => state)).toEqual([...ENDS, "expired"]);
});

describe("the picture", () => {
  const course = courseOf(ROWS, "drafted", ONWARD, passing("old", "new", "approved"));

  test.each([
    ["across", across(course, 900)],
    ["down", down(course, 300)],
  ])("%s has every state once, inside, none upon another", (_, picture) => {
    const states = ["old", "new", "approved", "rejected", "cancelled"];
    expect(picture.boxes.map(({ state }) => state)).toEqual(states);
    for (const box of picture.boxes) {
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(picture.width);
      expect(box.y + box.height).toBeLessThanOrEqual(picture.height);
      for (const other of picture.boxes) {
        const apart =
          box.x + box.width <= other.x ||
          other.x + other.width <= box.x ||
          box.y + box.height <= other.y ||
          other.y + other.height <= box.y;
        expect(box === other || apart, `${box.state} and ${other.state}`).toBe(true);
      }
    }
    const lines = picture.lines.map(({ from, to }) => `${from} ${to}`);
    expect(lines).toContain(" old");
    expect(lines).toContain("new approved");
    expect(lines).toContain("old rejected");
    expect(new Set(lines).size).toBe(lines.length);
  });

  test("is across where there is room", () => {
    expect(fits(course, 900)).toBe(true);
    expect(fits(course, 320)).toBe(false);
  });

  test("of nobody's approval has one state", () => {
    const alone = courseOf(ROWS, "drafted", ONWARD, passing("approved"));
    expect(across(alone, 600).boxes).toHaveLength(1);
    expect(down(alone, 300).boxes).toHaveLength(1);
  });
});

test("words are put in lines as long as a box is wide", () => {
  expect(wrapped("Waits for the federation", 13)).toEqual(["Waits for the", "federation"]);
  expect(wrapped("Vereinswechselantrag", 8)).toEqual(["Vereinswechselantrag"]);
});

test("what is offered is what the server says one may do", () => {
  const may = { approve: false, reject: false, cancel: true, comment: true, attach: true };
  const transfer = { may: { ...may, on_behalf: true } } as Transfer;
  expect(offers(transfer).map(({ event, onBehalf }) => [event, onBehalf])).toEqual([
    ["approve", true],
    ["reject", true],
    ["cancel", false],
  ]);
});

test("an approval is revoked for a reason, while the server says that one may", () => {
  const player = { id: "1", number: "1", given_name: "Inès", family_name: "Moreau" };
  const clubs = { from_club: { code: "a", name: "A" }, to_club: { code: "b", name: "B" } };
  const transfer = { player, ...clubs, may: { revoke: true } } as Transfer;
  const [revoke, ...others] = offers(transfer);
  expect(others).toEqual([]);
  expect([revoke?.event, revoke?.onBehalf]).toEqual(["revoke", false]);
  for (const language of Object.keys(LANGUAGES) as Language[]) {
    const book = new URL(`../messages/transfers/${language}.ftl`, import.meta.url);
    const messages = new Messages(language, [readFileSync(book, "utf8")]);
    const wanted = revoke?.wanted(messages, transfer);
    expect(wanted).toMatchObject({ danger: true, comment: "must", reason: false });
    const said = [wanted?.title, wanted?.commentLabel, wanted?.act, ...(wanted?.told ?? [])];
    expect(said.filter((text) => !text || text.startsWith("transfer-"))).toEqual([]);
    const step = { event: "revoke", from: "approved" } as Step;
    expect(told(messages, step)).toMatch(/\w \w/);
  }
});

test("a state's colour says whether it waits or how it ended", () => {
  const tones = ["pending_federation", "released", "approved", "rejected", "cancelled"];
  expect(tones.map(toneOf)).toEqual(["wait", "wait", "good", "bad", ""]);
});

test("what was in the way of a transfer is said in words", () => {
  const book = new URL("../../host/messages/de.ftl", import.meta.url);
  const messages = new Messages("de", [readFileSync(book, "utf8")]);
  const step = (event: string, comment: string | null) => ({ event, comment }) as Step;
  const said = (given: Step) => worded(messages, given).comment;
  expect(said(step("blocked", "left_the_club"))).toMatch(/nicht mehr Mitglied/);
  expect(said(step("blocked", "no_such_code"))).toBe("no_such_code");
  expect(said(step("comment", "left_the_club"))).toBe("left_the_club");
  expect(said(step("blocked", null))).toBeNull();
});
