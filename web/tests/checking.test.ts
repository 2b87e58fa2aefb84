// A request judged as it is put together: by the page where the server tells the player's facts, by
// the server anew where it does not.

import { expect, test } from "vitest";
import { Problem, Unreachable, isAnswered } from "../src/api/problem";
import type { Asking } from "../src/api/request";
import type { Session } from "../src/api/session.svelte";
import type { Pricing } from "../src/licences/pricing.svelte";
import { Checking, type Draft } from "../src/transfers/checking.svelte";

const draft: Draft = { player: "p", to_club: "c", season: "2026", reason: "", evidence: [] };
const moves = { ...draft, reason: "residence_change" };
const proven = { ...moves, evidence: ["registration_certificate"] };

/** A server that keeps what it was asked, and answers when it is told to. */
function serving() {
  const asked: { body: Record<string, unknown>; answer: (input: object | null) => void }[] = [];
  const failing: ((error: unknown) => void)[] = [];
  const here = (_: string, { body, signal }: Asking) =>
    new Promise((resolve, reject) => {
      signal?.addEventListener("abort", () => reject(new DOMException("", "AbortError")));
      failing.push(reject);
      const reply = { ok: { of: body }, explanation: [] };
      const answer = (input: object | null) => {
        resolve({ body: { asked: { op: "transfer.check", on: "2026-10-15", input }, reply } });
      };
      asked.push({ body: body as Record<string, unknown>, answer });
    });
  const pricing = { pack: {}, ask: (op: string, _: string, input: object) => ({ op, ok: input }) };
  const checking = new Checking({ here } as unknown as Session, pricing as unknown as Pricing);
  return { checking, asked, failing };
}
const settled = () => new Promise((resolve) => setTimeout(resolve));

test("without the player's facts the server answers, and its reply is shown", async () => {
  const { checking, asked } = serving();
  void checking.gather(draft);
  asked[0]?.answer(null);
  await settled();
  expect(checking.reply(draft)).toMatchObject({ ok: { of: asked[0]?.body } });
  expect([checking.busy, checking.on]).toEqual([false, "2026-10-15"]);

  // What was answered stays until the next is, which comes once.
  void checking.follow(moves);
  void checking.follow({ ...moves });
  expect(asked).toHaveLength(2);
  expect(asked[1]?.body).toMatchObject({ reason: "residence_change", evidence: [] });
  expect(checking.busy).toBe(true);
  expect(checking.reply(moves)).toMatchObject({ ok: { of: asked[0]?.body } });
  asked[1]?.answer(null);
  await settled();
  expect(checking.reply(moves)).toMatchObject({ ok: { of: asked[1]?.body } });
  void checking.follow(moves);
  expect([asked.length, checking.busy]).toEqual([2, false]);
});

test("what changes before the server has answered is answered, not what was before", async () => {
  const { checking, asked } = serving();
  void checking.gather(draft);
  void checking.follow(moves);
  void checking.follow(proven);
  asked[0]?.answer(null);
  asked[1]?.answer(null);
  asked[2]?.answer(null);
  await settled();
  expect(checking.reply(proven)).toMatchObject({
    ok: { of: { reason: "residence_change", evidence: ["registration_certificate"] } },
  });
  expect([asked.length, checking.busy, checking.failure]).toEqual([3, false, null]);
});

test("with the player's facts the engine in the page answers alone", async () => {
  const { checking, asked } = serving();
  void checking.gather(draft);
  asked[0]?.answer({ licensed: false });
  await settled();
  void checking.follow(proven);
  expect([asked.length, checking.busy]).toEqual([1, false]);
  expect(checking.reply(proven)).toMatchObject({
    ok: { licensed: false, reason: "residence_change", evidence: ["registration_certificate"] },
  });
});

test("nothing is asked while something is missing; after a failure the next is", async () => {
  const { checking, asked, failing } = serving();
  void checking.gather({ ...draft, to_club: "" });
  void checking.follow({ ...moves, to_club: "" });
  expect(asked).toEqual([]);
  void checking.gather(draft);
  failing[0]?.(new Unreachable("away"));
  await settled();
  expect(checking.failure).toBeInstanceOf(Unreachable);
  expect([checking.busy, checking.reply(draft)]).toEqual([false, null]);
  void checking.follow(moves);
  expect([asked.length, checking.failure]).toEqual([2, null]);
});

test("an answer that got lost, or broke on its way, is none", () => {
  const answers = [409, 422, 502].map((status) => new Problem(status, "", "", null));
  const found = [...answers, new Unreachable(""), new TypeError("")].map(isAnswered);
  expect(found).toEqual([true, true, false, false, false]);
});
