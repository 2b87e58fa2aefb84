// A transfer that was approved for the next season, and is revoked before it. The server lives on
// 15 November 2026.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { serve } from "./clocked.mjs";
import { assertSound } from "./desks.mjs";
import { launch } from "./page.mjs";
import { approve, decide, request } from "./transferring.mjs";

const GERMAN = "officer@germany.example";

let browser, server;
before(async () => {
  [browser, server] = await Promise.all([launch(), serve("2026-11-15")]);
});
after(async () => {
  await browser?.close();
  await server?.end();
});

test("Germany: what waits for the next season is revoked for a reason", async () => {
  const player = await server.player(GERMAN, "NRW-K-21", "R-1");
  const { id } = await request(server, GERMAN, player.id, "NRW-K-22");
  const place = { on_behalf: true, reason: "The club is dissolved" };
  for (const body of [place, place, {}]) await approve(server, GERMAN, id, body);
  const page = await server.enter(browser, `/transfers/${id}`, GERMAN);
  await page.getByText("from 1 January 2027").first().waitFor();
  await page.locator('[data-diagram] [data-state="cancelled"]').waitFor();
  assert.equal(await page.locator("[data-offer]").count(), 1);
  await page.locator('[data-offer="revoke"]').click();
  await page.getByText("The approval no longer holds").waitFor();
  await page.locator("[data-act]").click();
  assert.equal(await page.locator("dialog").count(), 1, "it wants a reason");
  await assertSound(page);
  await page.keyboard.press("Escape");
  await decide(page, "revoke", { comment: "The papers were another's" });
  await page.getByText("The approval is revoked.").waitFor();
  await page.getByText("Over: Withdrawn").waitFor();
  const step = page.locator("[data-event=revoke]", { hasText: "The federation revoked" });
  await step.getByText("The papers were another's").waitFor();
  assert.equal(await page.locator("[data-offer]").count(), 0);
  await assertSound(page);
  assert.deepEqual(page.errors, []);
  await page.context().close();
});
