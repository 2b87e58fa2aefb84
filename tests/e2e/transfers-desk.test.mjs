// The transfers' desk as people meet it: the rules with their calendar, who sees what, a player's
// own way through the clubs, the keyboard alone, every screen in every look.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assertSound, LOOKS, logIn } from "./desks.mjs";
import { launch, open as visit } from "./page.mjs";
import { ADMIN, approve, autumn, FRENCH, NEW, OLD, pending, request } from "./transferring.mjs";

const GERMAN = "officer@germany.example";
let browser, server;
before(async () => {
  [browser, server] = await Promise.all([launch(), autumn()]);
});
after(async () => {
  await browser?.close();
  await server?.end();
});

const open = (place, email, settings) => server.enter(browser, place, email, settings);

/** Presses Tab until an element has the focus. */
async function tabTo(page, selector) {
  for (let pressed = 0; pressed < 60; pressed += 1) {
    await page.keyboard.press("Tab");
    const at = (selector) => document.activeElement?.matches(selector) ?? false;
    if (await page.evaluate(at, selector)) return;
  }
  assert.fail(`Tab does not reach \`${selector}\``);
}

test("the rules say when, who, what it costs, and show the open days", async () => {
  const page = await open("/transfers/rules", GERMAN);
  await page.getByText("From 1 November to 31 December, every year.").waitFor();
  await page.getByText("Open from 1 November 2026 to 31 December 2026").waitFor();
  assert.equal(await page.locator("rect.open").count(), 61);
  assert.equal(await page.locator("rect.closed").count(), 365 - 61);
  await page.getByText("needs: Certificate of registration").waitFor();
  const costs = page.getByRole("region", { name: "What it costs" });
  assert.match(await costs.innerText(), /€10\.00/);
  const certificates = page.getByRole("region", { name: "International certificates" });
  await certificates.getByText("The player competes 15 days after completion.").waitFor();
  assert.deepEqual(page.errors, []);
  await page.context().close();

  const french = await open("/transfers/rules", OLD);
  await french.getByText("All year.").waitFor();
  assert.equal(await french.locator("rect.closed").count(), 0);
  await french.context().close();
});

test("a letter's link opens in the federation it is about", async () => {
  const { id } = await pending(server, "L-1");
  const admin = "admin@platform.example";
  const page = await open(`/transfers/${id}?tenant=france`, admin);
  await page.getByRole("heading", { name: /^Inès Moreau/ }).waitFor();
  assert.equal(page.url(), `${server.address}/transfers/${id}`);
  await page.context().close();
  const other = await open(`/transfers/${id}?tenant=sweden`, admin);
  await other.getByRole("alert").filter({ hasText: id }).waitFor();
  await other.reload();
  await other.getByRole("alert").filter({ hasText: id }).waitFor();
  await other.context().close();
});

test("the board is a club's own, a season's, a place's", async () => {
  const { player } = await pending(server, "B-1");
  const name = `Inès Moreau-${player.number}`;
  const page = await open("/transfers", OLD);
  await page.locator("[data-state]").getByRole("link", { name }).waitFor();
  assert.equal(await page.locator("#transfers-place").count(), 0);
  await page.selectOption("#transfers-season", "2027");
  await page.getByText("Nobody has asked for a transfer this season.").waitFor();
  // Whose turn it is, is so in every season.
  await page.locator(".awaiting").getByRole("link", { name }).waitFor();
  assert.match(page.url(), /season=2027/);
  await page.context().close();

  const federation = await open("/transfers?place=CD83", FRENCH);
  await federation.locator("#transfers-place").waitFor();
  await federation.locator(".awaiting").waitFor();
  assert.equal(await federation.getByRole("link", { name }).count(), 0);
  await federation.goto(`${server.address}/transfers?place=CD06`);
  await federation.locator("[data-state]").getByRole("link", { name }).waitFor();
  await federation.context().close();
});

test("who stands above decides in a club's place only, who audits decides nothing", async () => {
  const { id } = await pending(server, "B-2");
  const page = await open(`/transfers/${id}`, ADMIN);
  await page.locator('[data-offer="on-behalf-approve"]').waitFor();
  assert.equal(await page.locator('[data-offer="approve"]').count(), 0);
  await page.context().close();
  const auditor = await open(`/transfers/${id}`, "auditor@france.example");
  await auditor.getByText("Step 1 of 4").waitFor();
  assert.equal(await auditor.locator("[data-offer]").count(), 0);
  assert.equal(await auditor.locator("#comment-text, input[type=file]").count(), 0);
  await auditor.goto(`${server.address}/transfers/new`);
  await auditor.getByText("None of your roles in this federation allows this.").waitFor();
  await auditor.context().close();
});

test("nobody sees a transfer before logging in, and a stranger not at all", async () => {
  const { id } = await pending(server, "B-3");
  const page = await visit(browser, `${server.address}/transfers/${id}`);
  await page.locator("#email").waitFor();
  await logIn(page, OLD);
  await page.getByRole("heading", { name: "Inès Moreau-B-3" }).waitFor();
  await page.context().close();
  const stranger = await open(`/transfers/${id}`, GERMAN);
  await stranger.getByRole("alert").filter({ hasText: /\S/ }).waitFor();
  await assertSound(stranger);
  assert.equal(await stranger.getByText("Moreau-B-3").count(), 0);
  await stranger.context().close();
});

test("players see their own way through the clubs", async () => {
  const who = "player@france.example";
  const { player } = await server.ask(who, "GET", "me/player");
  const { id } = await request(server, NEW, player.id, "06101");
  const page = await open("/own", who);
  const entry = page.locator("[data-entry=transfer]");
  await entry.getByText("From Union Bouliste de Marseille to La Boule Joyeuse").waitFor();
  await entry.getByText("Waits for the club left").waitFor();
  assert.equal(await entry.getByRole("link").count(), 0);
  await assertSound(page);
  await approve(server, OLD, id);
  await approve(server, NEW, id);
  await approve(server, FRENCH, id);
  await page.reload();
  await entry.getByText("Approved").waitFor();
  await entry.getByText("from 15 October 2026").waitFor();
  assert.deepEqual(page.errors, []);
  await page.context().close();
});

test("asked for, withdrawn, without a mouse", async () => {
  const { number } = await server.player(ADMIN, "13101", "K-1");
  const page = await open("/transfers/new", NEW);
  await page.locator("#transfer-number").waitFor();
  await tabTo(page, "#transfer-number");
  await page.keyboard.type(number);
  for (const part of ["4", "5", "1990"]) {
    await page.keyboard.press("Tab");
    await page.keyboard.type(part);
  }
  await page.keyboard.press("Enter");
  await page.getByText(`Inès Moreau-${number}`).waitFor();
  await tabTo(page, "#transfer-club");
  await page.keyboard.type("06101");
  await page.getByRole("option", { name: /06101/ }).waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.locator('[data-allowed="true"]').waitFor();
  await tabTo(page, "[data-send]");
  await page.keyboard.press("Enter");
  await page.getByText("The transfer is requested.").waitFor();
  await page.locator("h1:focus").waitFor();
  await tabTo(page, '[data-offer="cancel"]');
  await page.keyboard.press("Enter");
  await tabTo(page, "[data-act]");
  await page.keyboard.press("Escape");
  await page.locator("dialog").waitFor({ state: "detached" });
  await page.locator('[data-offer="cancel"]:focus').waitFor();
  await page.keyboard.press("Enter");
  await tabTo(page, "[data-act]");
  await page.keyboard.press("Enter");
  await page.getByText("It is withdrawn.").waitFor();
  await page.context().close();
});

for (const [look, settings] of Object.entries(LOOKS)) {
  test(`axe finds nothing: ${look}`, async () => {
    const mark = `A-${Object.keys(LOOKS).indexOf(look)}`;
    const waiting = await pending(server, `${mark}1`);
    const done = await pending(server, `${mark}2`);
    await approve(server, OLD, done.id, { comment: "Bon vent" });
    await approve(server, NEW, done.id);
    await approve(server, FRENCH, done.id);
    const over = await pending(server, `${mark}3`);
    const why = { comment: "He owes boules" };
    await server.act(OLD, "POST", [`transfers/${over.id}`, "reject"], why);
    const free = await server.player(ADMIN, "13101", `${mark}4`);
    await server.brings(FRENCH, `transfer=${waiting.id}&kind=other&name=Lettre.pdf`);
    const page = await open("/transfers", FRENCH, settings);
    await page.locator(".awaiting").waitFor();
    await assertSound(page);
    for (const [place, there] of [
      ["/transfers?show=approved", "table.rows tbody tr"],
      [`/transfers/${waiting.id}`, '[data-offer="on-behalf-approve"]'],
      [`/transfers/${done.id}`, "[data-event=approve]"],
      [`/transfers/${over.id}`, "[data-event=reject]"],
      ["/transfers/rules", "rect.open"],
      [`/transfers/new?player=${free.id}`, "#transfer-club"],
      [`/members/${done.player.id}`, "[data-entry=transfer]"],
      [`/decisions/${done.decision}`, '[data-allowed="true"]'],
    ]) {
      await page.goto(`${server.address}${place}`);
      await page.locator(there).first().waitFor();
      await assertSound(page);
    }
    await page.goto(`${server.address}/transfers/${waiting.id}`);
    for (const offer of ["on-behalf-approve", "on-behalf-reject"]) {
      await page.locator(`[data-offer="${offer}"]`).click();
      await page.locator("dialog[open]").waitFor();
      await assertSound(page);
      await page.keyboard.press("Escape");
      await page.locator("dialog").waitFor({ state: "detached" });
    }
    await page.context().close();
  });
}
