// International transfer certificates: from Brazil to Germany with the international federation's
// approval, from Germany to France with its fee, what is refused, and whether somebody may compete,
// for whoever asks. The server lives on 1 March 2026.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { PAPER, serve } from "./clocked.mjs";
import { assertSound, LOOKS } from "./desks.mjs";
import { launch, open as visit } from "./page.mjs";
import { choose, decide } from "./transferring.mjs";

const GERMAN = "officer@germany.example";
const FRENCH = "officer@france.example";
const PLATFORM = "admin@platform.example";
/** Works for the international federation. */
const ABOVE = "customer@sweden.example";
const FIPJP = { tenant: "fipjp" };
const LETTER = { name: "CBBP.pdf", mimeType: "application/pdf", buffer: PAPER };

let browser, server;
before(async () => {
  [browser, server] = await Promise.all([launch(), serve("2026-03-01")]);
  const names = { code: "fipjp", name: "FIPJP", federation: "FIPJP", languages: ["en"] };
  const founded = { ...names, currency: "EUR", time_zone: "Europe/Paris" };
  await server.ask(PLATFORM, "POST", "tenants", founded, { tenant: null });
  await server.grants(ABOVE, "officer", "FIPJP", { by: PLATFORM, tenant: "fipjp" });
});
after(async () => {
  await browser?.close();
  await server?.end();
});

const open = (place, email, settings) => server.enter(browser, place, email, settings);

/** Somebody who comes from abroad. */
const somebody = (given) => ({
  given_name: given,
  family_name: "Silva",
  birth_date: "1992-02-29",
  email: `${given.toLowerCase()}@example.org`,
});

/** A certificate from Brazil to Germany that was asked for. */
function requested(given) {
  const body = { new_player: somebody(given), releasing: "BR", club: "NRW-K-21" };
  return server.ask(GERMAN, "POST", "itc/", body);
}

const act = (email, number, event, body, more) =>
  server.act(email, "PATCH", [`itc/${number}`, event], body, more);

/** Takes a certificate from Brazil on, as far as it is to go. */
async function taken(given, ...steps) {
  const { number } = await requested(given);
  const known = {
    approve: () => act(GERMAN, number, "federation-approve", { decision: "approve" }),
    release: async () => {
      const { id } = await server.brings(GERMAN, `itc=${number}&kind=other&name=CBBP.pdf`);
      return act(GERMAN, number, "release", { decision: "release", document: id });
    },
    above: () => {
      const yes = { decision: "approve", reference: "FIPJP-77" };
      return act(ABOVE, number, "fipjp-approve", yes, FIPJP);
    },
    complete: () => act(GERMAN, number, "complete", {}),
  };
  for (const step of steps) await known[step]();
  return server.ask(GERMAN, "GET", `itc/${number}`);
}

/** Enters who comes. */
async function enterWho(page, { given_name, family_name, birth_date }) {
  await page.fill("#itc-given", given_name);
  await page.fill("#itc-family", family_name);
  const [year, month, day] = birth_date.split("-");
  await page.fill("#itc-born-day", String(Number(day)));
  await page.fill("#itc-born-month", String(Number(month)));
  await page.fill("#itc-born-year", year);
}

/** Chooses the releasing federation by its country's name. */
async function from(page, country) {
  await page.click("#itc-releasing");
  await page.keyboard.type(country);
  await page
    .getByRole("option", { name: new RegExp(`^${country}`) })
    .first()
    .click();
}

/** Asks the public page whether a certificate's player may compete on a day of March. */
async function mayCompete(page, number, day) {
  await page.goto(`${server.address}/itc?number=${number}&on=2026-03-${day}`);
  const answer = page.locator("[data-eligible]");
  await answer.waitFor();
  return (await answer.getAttribute("data-eligible")) === "true";
}

test("Brazil to Germany: four decide, and fifteen days later the player competes", async () => {
  const page = await open("/transfers/itc/new", GERMAN);
  await enterWho(page, somebody("João"));
  await from(page, "Brazil");
  await page.getByText("Between two confederations").waitFor();
  await page.getByText("FIPJP approves, with a reference number").waitFor();
  await page.getByText("From 15 days after completion.").waitFor();
  assert.equal(await page.locator("[data-send]").isDisabled(), true);
  await choose(page, "NRW-K-21", "#itc-club");
  await page.locator("[data-send]:enabled").waitFor();
  await assertSound(page);
  await page.locator("[data-send]").click();
  await page.getByText("The certificate is requested.").waitFor();
  const number = page.url().split("/").at(-1);
  assert.match(number, /^ITC-2026-\d{6}$/);
  await page.getByText("It is your turn.", { exact: true }).waitFor();
  await decide(page, "federation-approve");
  await page.getByText("Step 2 of 5: Waits for the release").waitFor();

  // Brazil has no desk here: its answer is recorded, with its letter.
  await page.locator('[data-offer="record-release"]').click();
  await page.getByText("Brazil has no desk here").waitFor();
  assert.equal(await page.locator("[data-act]").isDisabled(), true);
  await page.locator("dialog input[type=file]").setInputFiles(LETTER);
  await page.locator("dialog").getByText("CBBP.pdf").waitFor();
  await assertSound(page);
  await page.locator("[data-act]:enabled").click();
  await page.getByText("The release is recorded.").waitFor();
  await page.getByText("Step 3 of 5: Waits for FIPJP").waitFor();
  await page.getByRole("button", { name: "Open CBBP.pdf" }).waitFor();

  const above = await open("/transfers", ABOVE);
  await above.selectOption("[data-tenant]", "fipjp");
  // Above the nations there are certificates alone.
  await above.getByRole("heading", { name: "International certificates" }).waitFor();
  assert.equal(await above.getByRole("link", { name: /^Request/ }).count(), 0);
  await above.locator(".awaiting").getByRole("link", { name: "João Silva" }).click();
  await above.locator('[data-offer="authority-approve"]').click();
  await above.locator("[data-act]").click();
  assert.equal(await above.locator("dialog").count(), 1, "it wants a reference");
  await above.keyboard.press("Escape");
  await decide(above, "authority-approve", { reference: "FIPJP-2026-77" });
  await above.getByText("Reference FIPJP-2026-77").waitFor();
  assert.deepEqual(above.errors, []);
  await above.context().close();

  const nobody = await visit(browser, `${server.address}/itc?number=${number}`);
  assert.equal(await mayCompete(nobody, number, "01"), false);
  await page.reload();
  await page.getByText("The player is released: Germany can complete it.").waitFor();
  await decide(page, "complete");
  await page.getByText("May compete from 16 March 2026").waitFor();
  await page.getByText("Step 5 of 5: Completed").waitFor();
  await page.locator("[data-event=requested]").getByText("Requested").waitFor();
  const events = await page
    .locator("[data-event]")
    .evaluateAll((all) => all.map((one) => one.dataset.event));
  assert.deepEqual(
    events.filter((event) => event !== "attach"),
    ["requested", "federation_approved", "released", "fipjp_approved", "completed"],
  );
  for (const [day, may] of [
    ["08", false],
    ["15", false],
    ["16", true],
  ]) {
    assert.equal(await mayCompete(nobody, number, day), may, day);
    await nobody
      .getByText(/16 March 2026/)
      .first()
      .waitFor();
    await assertSound(nobody);
  }
  assert.equal(await nobody.getByText("Silva").count(), 0, "it names nobody");
  assert.deepEqual([...page.errors, ...nobody.errors], []);
  await nobody.context().close();

  await page.getByRole("link", { name: "João Silva" }).click();
  const entry = page.locator("[data-entry=itc]");
  await entry.getByRole("link", { name: "From Brazil to Germany" }).waitFor();
  await entry.getByText("Completed").waitFor();
  await page.context().close();
});

test("Germany to France: the fee is Germany's, the European confederation decides", async () => {
  const left = await server.player(GERMAN, "NRW-K-21", "DE-7");
  const page = await open("/transfers/itc/new", FRENCH);
  await enterWho(page, left);
  // France asks the European confederation wherever it is one of the two.
  await from(page, "Brazil");
  await page.getByText("Between two confederations").waitFor();
  await page.getByText("CEP approves, with a reference number").waitFor();
  await from(page, "Germany");
  await page.getByText("Within one confederation").waitFor();
  await page.fill("#itc-their-number", "DE-7");
  await choose(page, "06101", "#itc-club");
  await page.getByText("CEP approves, with a reference number").waitFor();
  await page.getByText("€25.00: the player pays.").waitFor();
  await page.getByText("The certificate itself is free.").waitFor();
  await page.locator("[data-send]:enabled").click();
  await page.getByText("The certificate is requested.").waitFor();
  const number = page.url().split("/").at(-1);
  assert.equal(await page.locator('[data-offer="release"]').count(), 0);

  const german = await open(`/transfers/itc/${number}`, GERMAN);
  await german.getByText("DE-7", { exact: true }).waitFor();
  await decide(german, "release");
  await german.getByText("Step 2 of 4: Waits for CEP").waitFor();

  await page.reload();
  await page.locator('[data-offer="record-approval"]').click();
  await page.getByText("CEP has no desk here").waitFor();
  await page.locator("dialog input[type=file]").setInputFiles({ ...LETTER, name: "CEP.pdf" });
  await page.fill("#decide-reference", "CEP-5");
  await page.locator("[data-act]:enabled").click();
  await page.getByText("Reference CEP-5").waitFor();

  // What stands in the way is said, and whose turn it is; nobody is offered what would be refused.
  await page.getByText("the releasing federation (Germany) says here when it is").waitFor();
  assert.equal(await page.locator('[data-offer="complete"]').count(), 0);
  assert.equal(await page.getByText("It is your turn.").count(), 0);
  await assertSound(page);
  await german.reload();
  await german.getByText("It is your turn.").waitFor();
  await decide(german, "pay");
  await german.getByText("Paid on 1 March 2026.").waitFor();
  assert.deepEqual(german.errors, []);
  await german.context().close();
  await page.reload();
  await decide(page, "complete");
  await page.getByText("May compete from 31 March 2026").waitFor();
  await page.context().close();
  const member = await open(`/members/${left.id}`, GERMAN);
  await member.locator("[data-entry=itc]").getByText("Completed").waitFor();
  await member.context().close();
});

test("who releases a player whom nobody named says the number, or that there is none", async () => {
  const left = await server.player(GERMAN, "NRW-K-21", "DE-8");
  const { given_name, family_name, birth_date } = left;
  const page = await open("/transfers/itc", GERMAN);
  const release = async (who) => {
    const body = { new_player: who, releasing: "DE", club: "06101" };
    const { number } = await server.ask(FRENCH, "POST", "itc/", body);
    await page.goto(`${server.address}/transfers/itc/${number}`);
    await page.locator('[data-offer="release"]').click();
    await page.locator("#decide-number").waitFor();
  };
  await release({ given_name, family_name, birth_date });
  await page.locator("[data-act]").click();
  assert.equal(await page.locator("dialog").count(), 1, "it wants a number");
  await assertSound(page);
  await page.fill("#decide-number", "DE-0");
  await page.locator("[data-act]").click();
  await page.locator("dialog").getByRole("alert").filter({ hasText: "DE-0" }).waitFor();
  await page.fill("#decide-number", "DE-8");
  await page.locator("[data-act]").click();
  await page.getByText("The player is released.").waitFor();
  await page.getByText("DE-8", { exact: true }).waitFor();

  await release(somebody("Gil"));
  await page.getByLabel("We have no record of this player").check();
  assert.equal(await page.locator("#decide-number").isDisabled(), true);
  await page.locator("[data-act]").click();
  await page.getByText("The player is released.").waitFor();
  await page.context().close();
});

test("somebody new who is a member already is offered as that", async () => {
  const here = await server.player(GERMAN, "NRW-K-21", "DE-9");
  const page = await open("/transfers/itc/new", GERMAN);
  await enterWho(page, here);
  await from(page, "Brazil");
  await choose(page, "NRW-K-21", "#itc-club");
  await page.getByRole("alert").filter({ hasText: "DE-9" }).waitFor();
  await assertSound(page);
  await page.locator("[data-known]").click();
  await page.locator("#itc-player:focus").waitFor();
  await page.locator("[data-send]:enabled").waitFor();
  assert.equal(await page.inputValue("#itc-player"), "Inès Moreau-DE-9");
  await page.context().close();
});

test("what cannot be is refused in words, as it is entered", async () => {
  const { player } = await requested("Ana");
  const page = await open(`/transfers/itc/new?player=${player.id}`, GERMAN);
  await from(page, "Germany");
  const alert = page.getByRole("alert").filter({ hasText: /\S/ });
  await alert.filter({ hasText: "Germany" }).waitFor();
  assert.equal(await page.locator("[data-send]").isDisabled(), true);
  await from(page, "Brazil");
  await page.getByText("FIPJP approves, with a reference number").waitFor();
  await choose(page, "NRW-K-21", "#itc-club");
  await alert.filter({ hasText: /certificate/i }).waitFor();
  await assertSound(page);
  assert.equal(await page.locator("[data-send]").isDisabled(), true);
  await page.context().close();
});

test("a release is refused with a reason, a request is rejected, one is withdrawn", async () => {
  const { number } = await taken("Beto", "approve");
  const page = await open(`/transfers/itc/${number}`, GERMAN);
  await page.fill("#comment-text", "Brazil was asked by mail.");
  await page.getByRole("button", { name: "Add the comment" }).click();
  await page.locator("[data-event=comment]").getByText("Brazil was asked by mail.").waitFor();
  await page.locator('[data-offer="record-refusal"]').click();
  await page.locator("dialog input[type=file]").setInputFiles(LETTER);
  await page.fill("#decide-comment", "Fees of 2025 are open");
  await page.locator("[data-act]:enabled").click();
  await page.getByText("The refusal is recorded.").waitFor();
  await page.locator("[data-event=release_refused]").waitFor();
  await page.getByText("Over: Rejected").waitFor();
  await page.getByText("Fees of 2025 are open").first().waitFor();

  const rejected = await requested("Caio");
  await page.goto(`${server.address}/transfers/itc/${rejected.number}`);
  await decide(page, "federation-reject", { comment: "Not a member" });
  await page.locator("[data-event=federation_rejected]").getByText("Not a member").waitFor();
  const withdrawn = await requested("Davi");
  await page.goto(`${server.address}/transfers/itc/${withdrawn.number}`);
  await decide(page, "cancel");
  await page.getByText("Over: Withdrawn").waitFor();
  await page.goto(`${server.address}/transfers/itc?show=rejected`);
  await page.getByRole("row", { name: /Caio Silva/ }).waitFor();
  assert.deepEqual(page.errors, []);
  await page.context().close();
});

test("whoever comes second is told that it was changed, and looks again", async () => {
  const { number } = await requested("Edu");
  const page = await open(`/transfers/itc/${number}`, GERMAN);
  await page.locator('[data-offer="federation-approve"]').waitFor();
  await act(GERMAN, number, "federation-approve", { decision: "approve" });
  await page.locator('[data-offer="federation-approve"]').click();
  await page.locator("[data-act]").click();
  await page.getByRole("alert").filter({ hasText: "has changed it meanwhile" }).waitFor();
  await page.locator("button:focus", { hasText: "Look again" }).waitFor();
  await page.keyboard.press("Enter");
  await page.getByText("Step 2 of 5").waitFor();
  await page.locator("h1:focus").waitFor();
  await page.context().close();
});

test("whoever asks learns whether somebody may compete, without logging in", async () => {
  const { number } = await taken("Fabio", "approve");
  const page = await visit(browser, `${server.address}/itc`);
  await page.fill("#check-number", "ITC-2026-999999");
  await page.locator("[data-check]").click();
  await page.getByText("There is no certificate with this number.").waitFor();
  await assertSound(page);
  await page.fill("#check-number", number);
  await page.locator("[data-check]").click();
  await page.locator('[data-eligible="false"]').waitFor();
  assert.match(page.url(), new RegExp(`number=${number}&on=`));
  await page.reload();
  await page.locator('[data-eligible="false"]').waitFor();
  assert.equal(await page.getByText("Silva").count(), 0);
  await page.goto(`${server.address}/transfers/itc/${number}`);
  await page.locator("#email").waitFor();
  await page.context().close();
});

for (const [look, settings] of Object.entries(LOOKS)) {
  test(`axe finds nothing: ${look}`, async () => {
    const mark = `Axel${Object.keys(LOOKS).indexOf(look)}`;
    const first = await requested(mark);
    const recorded = await taken(`${mark}a`, "approve");
    const above = await taken(`${mark}b`, "approve", "release");
    const done = await taken(`${mark}c`, "approve", "release", "above", "complete");
    const page = await open("/transfers/itc", GERMAN, settings);
    await page.locator(".awaiting").waitFor();
    await assertSound(page);
    for (const [place, there, offer] of [
      [`/transfers/itc/${first.number}`, "[data-event=requested]", "federation-reject"],
      [`/transfers/itc/${recorded.number}`, "[data-event]", "record-release"],
      [`/transfers/itc/${above.number}`, "[data-event=released]", "cancel"],
      [`/transfers/itc/${done.number}`, "[data-event=completed]"],
      ["/transfers/itc?show=completed", "table.rows tbody tr"],
      ["/transfers/itc/new", "#itc-given"],
      [`/members/${done.player.id}`, "[data-entry=itc]"],
      [`/itc?number=${done.number}&on=2026-03-20`, '[data-eligible="true"]'],
    ]) {
      await page.goto(`${server.address}${place}`);
      await page.locator(there).first().waitFor();
      await assertSound(page);
      if (offer) {
        await page.locator(`[data-offer="${offer}"]`).click();
        await page.locator("dialog[open]").waitFor();
        await assertSound(page);
      }
    }
    assert.deepEqual(page.errors, []);
    await page.context().close();
  });
}
