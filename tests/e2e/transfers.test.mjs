// Transfers between clubs: asked for and judged as one types, decided in turn, told of; the stories
// of Germany, France and Sweden. The server lives on 15 October 2026.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assertSound } from "./desks.mjs";
import { launch } from "./page.mjs";
import {
  ADMIN,
  approve,
  autumn,
  choose,
  decide,
  FILE,
  find,
  FRENCH,
  NEW,
  OLD,
  pending,
  request,
} from "./transferring.mjs";

const GERMAN = "officer@germany.example";
const SWEDISH = "officer@sweden.example";

let browser, server;
before(async () => {
  [browser, server] = await Promise.all([launch(), autumn()]);
});
after(async () => {
  await browser?.close();
  await server?.end();
});

const open = (place, email, settings) => server.enter(browser, place, email, settings);

test("Germany: too early, with moving house and its paper let in, to the byte", async () => {
  await server.player(GERMAN, "NRW-K-21", "D-1");
  const page = await open("/transfers/new", GERMAN);
  await page.addInitScript(() => {
    window.decoded = [];
    const { decode } = TextDecoder.prototype;
    TextDecoder.prototype.decode = function (...given) {
      const text = decode.apply(this, given);
      if (text.includes('"initial_state"')) window.decoded.push(text);
      return text;
    };
  });
  await page.reload();
  await page.locator("#transfer-number").waitFor();
  await find(page, "D-1", "5");
  await page.getByRole("alert").filter({ hasText: "D-1" }).waitFor();
  await find(page, "D-1");
  await page.getByText("Inès Moreau-D-1").waitFor();
  const [checked] = await Promise.all([
    page.waitForResponse((response) => response.url().includes("/transfers/check")),
    choose(page, "NRW-K-22"),
  ]);
  await page.locator('[data-allowed="false"]').waitFor();
  await page.locator('[data-reason="transfer.window_closed"]').waitFor();
  await page.getByText("closed; opens on 1 November 2026").waitFor();
  await page.locator('[data-next="2026-11-01"]').waitFor();
  assert.equal(await page.locator("[data-send]").isDisabled(), true);
  await assertSound(page);

  // What the engine in the page said stands in the server's answer as it is.
  const [own] = await page.evaluate(() => window.decoded);
  const text = await checked.text();
  assert.ok(own.startsWith('{"'), own);
  assert.ok(text.includes(`"reply":${own.trim()}`), `${own}\n${text}`);

  await page.getByRole("radio", { name: "Change of residence" }).check();
  await page.locator('[data-reason="transfer.evidence_missing"]').waitFor();
  const [sent] = await Promise.all([
    page.waitForResponse((response) => response.url().includes("transfer-documents")),
    page.locator("[data-kind=registration_certificate]").setInputFiles(FILE),
  ]);
  assert.equal(sent.status(), 201);
  await page.locator('[data-allowed="true"]').waitFor();
  await page.getByText("Let in all the same: Change of residence").waitFor();
  await assertSound(page);
  await page.fill("#transfer-comment", "She moves to Cologne.");
  await page.getByRole("button", { name: "Request the transfer" }).click();
  await page.getByText("The transfer is requested.").waitFor();
  assert.match(page.url(), /\/transfers\/[0-9a-f-]{36}$/);
  await page.getByText("Let in outside the window by this exception.").waitFor();
  await page.getByText("She moves to Cologne.").waitFor();
  const [paper] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Open Meldung.pdf" }).click(),
  ]);
  assert.equal(paper.suggestedFilename(), "Meldung.pdf");
  await page.getByRole("link", { name: "The recorded check" }).click();
  await page.getByText("it is the recorded one, byte for byte").waitFor();
  await page.locator('[data-allowed="true"]').waitFor();
  await page.context().close();
});

test("France: a second of the season is refused, after a cancel it is allowed", async () => {
  const { number } = (await pending(server, "F-1")).player;
  const page = await open("/transfers/new", NEW);
  await find(page, number);
  await page.locator("#transfer-club").waitFor();
  await choose(page, "06101");
  for (const reason of ["cap_reached", "open_request"]) {
    await page.locator(`[data-reason="transfer.${reason}"]`).waitFor();
  }
  await page.getByText("2 things stand in the way").waitFor();
  // Nobody knows on which day the open one ends.
  assert.equal(await page.locator("[data-next]").count(), 0);
  assert.equal(await page.locator("[data-send]").isDisabled(), true);
  await assertSound(page);

  await page.goto(`${server.address}/transfers`);
  const waiting = page.locator('[data-state="pending_old_club"]');
  await waiting.getByRole("link", { name: `Inès Moreau-${number}` }).click();
  await page.locator('[data-offer="cancel"]').waitFor();
  assert.equal(await page.locator('[data-offer="approve"]').count(), 0);
  await decide(page, "cancel", { comment: "Not yet" });
  await page.getByText("It is withdrawn.").waitFor();
  await page.locator("[data-event=cancel]").getByText("Not yet").waitFor();
  assert.equal(await page.locator("[data-offer]").count(), 0);

  await page.goto(`${server.address}/transfers/new`);
  await find(page, number);
  await choose(page, "06101");
  await page.locator('[data-allowed="true"]').waitFor();
  await page.getByText("It is not given back if the request fails.").waitFor();
  await page.getByRole("button", { name: "Request it for €50.00" }).click();
  await page.getByText("The transfer is requested.").waitFor();
  await page.getByText("The club left decides by 30 October 2026.").waitFor();
  assert.deepEqual(page.errors, []);
  await page.context().close();
});

test("the chain is kept to: each board knows whose turn it is, the last one moves", async () => {
  const { id, player } = await pending(server, "F-2");
  const name = `Inès Moreau-${player.number}`;
  for (const [email, state, event] of [
    [OLD, "pending_old_club", "The club left approved"],
    [NEW, "pending_new_club", "The new club approved"],
    [FRENCH, "pending_federation", "The federation approved"],
  ]) {
    const page = await open("/transfers", email);
    const column = page.locator(`[data-state="${state}"]`);
    await column.getByRole("link", { name }).waitFor();
    await page.locator(".awaiting").getByRole("link", { name }).click();
    await page.getByText("It is your turn.", { exact: true }).waitFor();
    await decide(page, "approve", { comment: "Bon vent" });
    await page.getByText("It is approved.").waitFor();
    const step = page.locator("[data-event=approve]", { hasText: event });
    await step.getByText("Bon vent").waitFor();
    assert.equal(await page.locator('[data-offer="approve"]').count(), 0);
    await page.goto(`${server.address}/transfers`);
    await page.locator('[data-state="approved"]').waitFor();
    assert.equal(await page.locator(".awaiting").getByRole("link", { name }).count(), 0);
    assert.deepEqual(page.errors, []);
    await page.context().close();
  }
  const page = await open(`/transfers/${id}`, FRENCH);
  await page.getByText("since 15 October 2026").waitFor();
  await page.getByText("Step 4 of 4: Approved").waitFor();
  await page.getByRole("link", { name, exact: true }).click();
  const history = page.locator("[data-entry=transfer]");
  await history.getByRole("link", { name: /^From Union Bouliste de Marseille to/ }).waitFor();
  await history.getByText("from 15 October 2026").waitFor();
  await page.context().close();
});

test("Sweden: two are approved in one season, each in the clubs' place with a reason", async () => {
  const player = await server.player(SWEDISH, "NS-201", "S-1");
  for (const to of ["NS-202", "NS-203"]) {
    const page = await open(`/transfers/new?player=${player.id}`, SWEDISH);
    await choose(page, to);
    await page.getByText("open all year").waitFor();
    await page.locator("[data-send]").click();
    await page.getByText("The transfer is requested.").waitFor();
    for (const club of ["the club left", "the new club"]) {
      const offer = page.locator('[data-offer="on-behalf-approve"]');
      await offer.click();
      await page.locator("dialog").getByText(`It is the turn of ${club}.`).waitFor();
      await page.locator("[data-act]").click();
      assert.equal(await page.locator("dialog").count(), 1, "it wants a reason");
      await assertSound(page);
      await page.keyboard.press("Escape");
      await decide(page, "on-behalf-approve", { reason: "The club is dissolved" });
      const told = page.locator("[data-event=approve]", { hasText: `in the place of ${club}` });
      await told.getByText("The club is dissolved").waitFor();
    }
    await page.getByText("since 15 October 2026").waitFor();
    assert.deepEqual(page.errors, []);
    await page.context().close();
  }
  const page = await open(`/members/${player.id}`, SWEDISH);
  await page.locator("[data-entry=transfer]").nth(1).waitFor();
  assert.equal(await page.locator("[data-entry=transfer]").count(), 2);
  await page.context().close();
});

test("it is rejected with a reason, commented on and given a paper", async () => {
  const { id } = await pending(server, "F-3");
  const page = await open(`/transfers/${id}`, OLD);
  await page.fill("#comment-text", "He still has our boules.");
  await page.getByRole("button", { name: "Add the comment" }).click();
  await page.locator("[data-event=comment]").getByText("He still has our boules.").waitFor();
  await page.locator("input[type=file]").focus();
  await page.locator("input[type=file]").setInputFiles({ ...FILE, name: "Lettre.pdf" });
  await page.getByText("Lettre.pdf is added.").waitFor();
  await page.locator("input[type=file]:focus").waitFor();
  await page.getByRole("button", { name: "Open Lettre.pdf" }).waitFor();
  const other = { ...FILE, name: "page.pdf", buffer: Buffer.from("<html>") };
  await page.locator("input[type=file]").setInputFiles(other);
  await page.getByRole("alert").filter({ hasText: /\S/ }).waitFor();
  await page.getByRole("button", { name: "Open page.pdf" }).waitFor({ state: "detached" });
  await page.locator('[data-offer="reject"]').click();
  await page.locator("[data-act]").click();
  assert.equal(await page.locator("dialog").count(), 1, "it wants a reason");
  await assertSound(page);
  await page.fill("#decide-comment", "He owes boules");
  await page.locator("[data-act]").click();
  await page.getByText("It is rejected.").waitFor();
  await page.locator("[data-event=reject]").getByText("He owes boules").waitFor();
  await page.getByText("The player stays with Union Bouliste de Marseille.").waitFor();
  await page.goto(`${server.address}/transfers?show=rejected`);
  await page.getByRole("link", { name: "Inès Moreau-F-3" }).waitFor();
  await assertSound(page);
  await page.context().close();
});

test("whoever comes second is told that it was changed, and looks again", async () => {
  const { id } = await pending(server, "F-4");
  const late = await open(`/transfers/${id}`, OLD);
  await late.locator('[data-offer="approve"]').waitFor();
  await approve(server, OLD, id);
  await late.locator('[data-offer="approve"]').click();
  await late.locator("[data-act]").click();
  await late.getByRole("alert").filter({ hasText: "has changed it meanwhile" }).waitFor();
  await assertSound(late);
  await late.getByRole("button", { name: "Look again" }).click();
  await late.getByText("Step 2 of 4").waitFor();
  assert.equal(await late.locator('[data-offer="approve"]').count(), 0);
  await late.context().close();

  const federation = await open(`/transfers/${id}`, FRENCH);
  await federation.locator('[data-offer="on-behalf-approve"]').waitFor();
  await server.act(NEW, "POST", [`transfers/${id}`, "reject"], { comment: "no" });
  await federation.locator('[data-offer="on-behalf-approve"]').click();
  await federation.fill("#decide-reason", "It is silent");
  await federation.locator("[data-act]").click();
  await federation.getByRole("alert").filter({ hasText: "has changed it meanwhile" }).waitFor();
  await federation.getByRole("button", { name: "Look again" }).click();
  await federation.getByText("Over: Rejected").waitFor();
  await federation.context().close();
});

test("what was allowed as it was put together can be refused as it is sent", async () => {
  const player = await server.player(ADMIN, "13101", "F-5");
  const page = await open(`/transfers/new?player=${player.id}`, OLD);
  await choose(page, "06101");
  await page.locator('[data-allowed="true"]').waitFor();
  await request(server, NEW, player.id, "06101");
  await page.locator("[data-send]").click();
  const send = page.locator(".send");
  await send.getByText("2 things stand in the way").waitFor();
  await send.locator('[data-reason="transfer.open_request"]').waitFor();
  await assertSound(page);
  await page.context().close();
});
