// The licences' desk: a club's season at a glance, a licence issued step by step at the price the
// page showed, approved by an officer, renewed in a batch.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { ask, assertSound, enter, LOOKS } from "./desks.mjs";
import { awaitTotal, launch, PHONE, total } from "./page.mjs";

const MARK = `Lic${Date.now().toString(36)}`;
const CLUB = "club.13101@france.example";
const TREASURER = "treasurer@france.example";
let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

/** A member of the club, past the page. */
async function player(given, more = {}) {
  const facts = { given_name: given, family_name: MARK, birth_date: "2010-05-04", ...more };
  const membership = { club: "13101", season: "2026" };
  return (await ask("POST", "players?tenant=france", { ...facts, membership })).body;
}

/** A licence that is asked for, past the page. */
async function licence(given, more = {}) {
  const { id } = await player(given);
  const body = { player: id, season: "2026", license_type: "junior", ...more };
  return (await ask("POST", "licenses?tenant=france", body)).body;
}

const row = (page, given) => page.locator("table.rows tbody tr", { hasText: `${MARK} ${given}` });

test("a club sees its season at once, and who stands how", async () => {
  await player("Ohne");
  await licence("Wartend");
  const page = await enter(browser, "/licenses", {}, CLUB);
  await page.locator('[data-figure="licences"]').waitFor();
  assert.match(await page.locator(".where").innerText(), /Marseille/);
  assert.equal(await page.locator("#licences-place").count(), 0);
  await row(page, "Ohne").getByText("none").waitFor();
  await page.locator('[data-standing="requested"]').click();
  await row(page, "Wartend").getByText("requested").waitFor();
  assert.equal(await row(page, "Ohne").count(), 0);
  assert.match(page.url(), /show=requested/);
  await page.reload();
  await row(page, "Wartend").waitFor();
  await page.locator("#season-q").fill("nobody of that name");
  await page.getByText("Nobody here is like that.").waitFor();
  assert.deepEqual(page.errors, []);
  await page.context().close();
});

test("a licence for a 16-year-old costs what the page showed, and is approved", async () => {
  const { id } = await player("Lina");
  const page = await enter(browser, "/licenses", {}, CLUB);
  await row(page, "Lina").getByRole("link", { name: /^Issue/ }).click();
  await page.locator("[data-total]").waitFor();
  const shown = await total(page);
  assert.equal(await page.locator("input[name=license_type]").count(), 1);
  await assertSound(page);
  await page.locator("[data-send]").click();
  await page.getByRole("heading", { name: `The licence for Lina ${MARK} is requested` }).waitFor();
  await awaitTotal(page, shown);
  await assertSound(page);
  const path = "club-seasons/13101/2026?tenant=france";
  const { members } = (await ask("GET", path)).body;
  const made = members.find((member) => member.player === id);
  assert.equal(made.total, shown);

  const officer = await enter(browser, "/licenses?place=13101", {}, TREASURER);
  await row(officer, "Lina").getByRole("button", { name: /^Approve/ }).click();
  await row(officer, "Lina").getByText("issued").waitFor();
  await officer.getByText("One licence is issued.").waitFor();
  await row(officer, "Lina").getByText("until").waitFor();
  await page.context().close();
  await officer.context().close();
});

test("many are approved at once, one rejected with a reason, by keyboard alone", async () => {
  for (const given of ["Eins", "Zwei", "Drei"]) await licence(given);
  const page = await enter(browser, "/licenses?place=13101&show=requested", {}, TREASURER);
  await page.locator("#season-q").fill(MARK);
  await row(page, "Drei").getByRole("checkbox").waitFor();
  for (const given of ["Eins", "Zwei"]) {
    await row(page, given).getByRole("checkbox").focus();
    await page.keyboard.press("Space");
  }
  await page.getByRole("button", { name: "Approve 2" }).focus();
  await page.keyboard.press("Enter");
  await page.getByText("2 licences are issued.").waitFor();
  await row(page, "Drei").getByRole("button", { name: /^Reject/ }).focus();
  await page.keyboard.press("Enter");
  await page.locator("#reject-reason").waitFor();
  await assertSound(page);
  await page.locator("#reject-reason").focus();
  await page.keyboard.type("No photograph");
  await page.keyboard.press("Enter");
  await page.getByText("One licence is rejected.").waitFor();
  await page.context().close();
});

test("a price that has changed meanwhile is said, and what has a licence is refused", async () => {
  const { id } = await player("Zwei Mal");
  const page = await enter(browser, `/licenses/new?player=${id}&season=2026`, {}, TREASURER);
  await page.locator("[data-send]").waitFor();
  const body = { player: id, season: "2026", license_type: "junior" };
  await ask("POST", "licenses?tenant=france", body);
  await page.locator("[data-send]").click();
  await page.getByRole("alert").filter({ hasText: /licence/i }).waitFor();
  await page.context().close();
});

test("a season's licences are renewed in a batch that can be left and found again", async () => {
  const born = { birth_date: "1980-03-01" };
  const { id } = await player("Wieder", born);
  const before = { player: id, season: "2025", license_type: "senior", on: "2025-11-01" };
  const membership = { club: "13101", season: "2025" };
  await ask("POST", `players/${id}/memberships?tenant=france`, membership);
  const earlier = await ask("POST", "licenses?tenant=france", { ...before, approve: true });
  const { due } = earlier.body;
  const paid = { debtor: due.debtor, amount: due.balance, currency: "EUR", method: "cash" };
  await ask("POST", "payments/?tenant=france", paid);
  const page = await enter(browser, "/licenses?place=13101", {}, TREASURER);
  await page.getByRole("link", { name: "Renew last season’s" }).click();
  await page.getByText(`Wieder ${MARK}`).waitFor();
  await page.getByRole("checkbox", { name: /had a licence last season$/ }).uncheck();
  await page.getByRole("checkbox", { name: `Wieder ${MARK}` }).check();
  await assertSound(page);
  await page.getByRole("button", { name: "Renew one licence" }).click();
  await page.locator('[data-batch="done"]').waitFor();
  await page.reload();
  await page.locator('[data-batch="done"]').waitFor();
  await page.getByText("It is done.").waitFor();
  await assertSound(page);
  await page.getByRole("link", { name: "To the season’s licences" }).first().click();
  await row(page, "Wieder").getByText("issued").waitFor();
  await page.context().close();
});

test("on a phone each member is a card", async () => {
  const page = await enter(browser, "/licenses", { viewport: PHONE }, CLUB);
  const first = page.locator("table.rows tbody tr").first();
  await first.waitFor();
  assert.ok((await first.boundingBox()).width < PHONE.width);
  await page.context().close();
});

for (const [look, settings] of Object.entries(LOOKS)) {
  test(`axe finds nothing: ${look}`, async () => {
    const { id } = await player("Axe");
    const page = await enter(browser, "/licenses", settings, TREASURER);
    await page.locator('[data-figure="money"]').waitFor();
    await assertSound(page);
    for (const [place, there] of [
      ["/licenses?place=13101", "#season-members"],
      [`/licenses/new?player=${id}`, "[data-send]"],
      ["/licenses/renewals/new?club=13101&season=2026", ".desk-head p"],
    ]) {
      await page.goto(new URL(place, page.url()).href);
      await page.locator(there).waitFor();
      await assertSound(page);
    }
    await page.context().close();
  });
}

test("a club asks for a suspension, an officer grants and lifts it", async () => {
  const { player: of } = await licence("Gesperrt", { approve: true });
  const page = await enter(browser, `/members/${of.id}`, {}, CLUB);
  await page.getByRole("button", { name: "Ask for a suspension" }).click();
  await page.fill("#suspend-reason", "Insulted the umpire");
  await assertSound(page);
  await page.locator("[data-suspend]").click();
  await page.locator("#member-suspensions").waitFor();
  await page.context().close();
  const officer = await enter(browser, "/licenses/suspensions", {}, TREASURER);
  const name = `Gesperrt ${MARK}`;
  for (const [event, show] of [
    ["Grant", "granted"],
    ["Lift it", "granted"],
  ]) {
    await officer.getByRole("button", { name: `${event}: ${name}` }).click();
    await officer.fill("#reason-why", "Heard both");
    await assertSound(officer);
    await officer.locator("dialog form button.danger").click();
    await officer.locator("dialog").waitFor({ state: "detached" });
    await officer.getByRole("button", { name: show, exact: true }).click();
    await officer.getByText(name).waitFor();
  }
  await officer.locator("li", { hasText: name }).getByText(/^lifted/).waitFor();
  await officer.context().close();
});

test("a player sees their own licence, and nobody else's desk", async () => {
  const page = await enter(browser, "/own", {}, "player@france.example");
  await page.locator("#own-licences").waitFor();
  await page.locator("#own-payments").waitFor();
  await assertSound(page);
  const desks = await page.locator("nav ul").innerText();
  assert.match(desks, /Your licence/);
  assert.doesNotMatch(desks, /Payments|Revenue|Members/);
  assert.deepEqual(page.errors, []);
  await page.context().close();
});
