// Payments: registered for what is due, shown with who receives what, paid online, given back; and
// credit.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { ask, assertSound, enter, LOOKS } from "./desks.mjs";
import { launch } from "./page.mjs";

const MARK = `Pay${Date.now().toString(36)}`;
const CLUB = "club.13101@france.example";
const TREASURER = "treasurer@france.example";
let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

/** A member with a licence that is to be paid, past the page. */
async function owing(given) {
  const facts = { given_name: given, family_name: MARK, birth_date: "2010-05-04" };
  const membership = { club: "13101", season: "2026" };
  const { id } = (await ask("POST", "players?tenant=france", { ...facts, membership })).body;
  const body = { player: id, season: "2026", license_type: "junior", approve: true };
  return (await ask("POST", "licenses?tenant=france", body)).body;
}

const minor = (amount) => Math.round(Number(amount) * 100);

/** The amounts of the rows in sight, and their sum as it stands there. */
async function rows(page) {
  await page.locator("[data-sum]").waitFor();
  const amounts = await page
    .locator("[data-entries] [data-amount]")
    .evaluateAll((found) => found.map((it) => it.dataset.amount));
  return { amounts, sum: await page.locator("[data-sum]").getAttribute("data-sum") };
}

test("a payment is registered, and four recipients receive it to the cent", async () => {
  const { player, total } = await owing("Vier");
  const page = await enter(browser, `/members/${player.id}`, {}, TREASURER);
  await page.getByRole("button", { name: "Register a payment" }).click();
  await page.locator("#pay-amount").waitFor();
  assert.equal(await page.inputValue("#pay-amount"), total);
  await assertSound(page);
  await page.selectOption("#pay-method", "cheque");
  await page.fill("#pay-reference", "No. 17");
  await page.getByRole("button", { name: "Register it" }).click();
  const { amounts, sum } = await rows(page);
  assert.equal(amounts.length, 4);
  assert.equal(
    amounts.map(minor).reduce((all, amount) => all + amount),
    minor(total),
  );
  assert.equal(sum, total);
  await assertSound(page);
  await page.getByRole("link", { name: "The payment", exact: true }).click();
  await page.getByText("No. 17").waitFor();
  assert.equal((await rows(page)).sum, total);
  assert.deepEqual(page.errors, []);
  await page.context().close();
});

test("a wrong amount is refused in words, and what is too much is credit", async () => {
  const { player } = await owing("Zuviel");
  const page = await enter(browser, `/members/${player.id}`, {}, TREASURER);
  await page.getByRole("button", { name: "Register a payment" }).click();
  await page.fill("#pay-amount", "twenty");
  await page.getByRole("button", { name: "Register it" }).click();
  await page.getByRole("alert").getByText("amount").waitFor();
  await page.fill("#pay-amount", "100,5");
  await page.getByText("that becomes credit").waitFor();
  await page.getByRole("button", { name: "Register it" }).click();
  await page.locator(".credit").first().waitFor();
  await page.getByRole("link", { name: "The payment", exact: true }).click();
  await page.getByRole("button", { name: "Use it now for what is owed" }).click();
  await page.getByText("Nothing is due that the credit could be used for.").waitFor();
  await page.context().close();
});

test("a payment is given back with a reason, by keyboard alone", async () => {
  const { due, total } = await owing("Zurück");
  const body = { debtor: due.debtor, amount: total, currency: "EUR", method: "cash" };
  const { id } = (await ask("POST", "payments/?tenant=france", body)).body;
  const page = await enter(browser, `/payments/${id}`, {}, TREASURER);
  await page.getByRole("button", { name: "Refund" }).focus();
  await page.keyboard.press("Enter");
  await page.locator("#reason-why").waitFor();
  assert.equal(await page.inputValue("#reason-amount"), total);
  await assertSound(page);
  await page.locator("#reason-why").focus();
  await page.keyboard.type("Moved away");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Given back", exact: true }).waitFor();
  await page.getByText("given back", { exact: true }).waitFor();
  await page.context().close();
});

test("a club pays online with the test provider, plainly a test", async () => {
  const { player } = await owing("Online");
  const page = await enter(browser, `/members/${player.id}`, {}, CLUB);
  assert.equal(await page.getByRole("button", { name: "Register a payment" }).count(), 0);
  await page.getByRole("button", { name: "Pay online" }).click();
  await page.getByText("A test: no money moves here.").waitFor();
  await page.locator('[data-checkout="initiated"]').waitFor();
  await assertSound(page);
  await page.getByRole("button", { name: "It succeeds" }).click();
  await page.locator('[data-checkout="settled"]').waitFor();
  await page.getByRole("link", { name: "Back", exact: true }).click();
  await page.getByText("Nothing is owed.").waitFor();
  await page.context().close();
});

test("a due is written off with a reason", async () => {
  await owing("Verloren");
  const page = await enter(browser, "/payments/dues?place=13101", {}, TREASURER);
  const name = `Verloren ${MARK}`;
  await page.getByRole("button", { name: `Write it off: ${name}` }).click();
  await page.fill("#reason-why", "Left the country");
  await assertSound(page);
  await page.locator("dialog button.danger").click();
  await page.locator("tr", { hasText: name }).waitFor({ state: "detached" });
  await page.context().close();
});

for (const [look, settings] of Object.entries(LOOKS)) {
  test(`axe finds nothing: ${look}`, async () => {
    const { due, total } = await owing("Axe");
    const body = { debtor: due.debtor, amount: total, currency: "EUR", method: "cash" };
    const { id } = (await ask("POST", "payments/?tenant=france", body)).body;
    await owing("Axe offen");
    const page = await enter(browser, "/payments", settings, TREASURER);
    await page.locator("table.rows").waitFor();
    await assertSound(page);
    for (const [place, there] of [
      ["/payments/dues", "table.rows"],
      [`/payments/${id}`, "[data-sum]"],
    ]) {
      await page.goto(new URL(place, page.url()).href);
      await page.locator(there).waitFor();
      await assertSound(page);
    }
    await page.context().close();
  });
}

test("a club is charged its affiliation at the price in sight", async () => {
  const page = await enter(browser, "/payments/dues?place=13101", {}, TREASURER);
  await page.getByRole("link", { name: "Charge a fee" }).click();
  await page.locator("#charge-members").waitFor();
  await page.waitForFunction(() => document.querySelector("#charge-members").value !== "");
  await page.fill("#charge-members", "40");
  const send = page.locator("[data-send]");
  await page.waitForFunction(() => !document.querySelector("[data-send]").disabled);
  assert.equal(await page.locator(".sheet pre").count(), 0, "a sheet, and no code");
  const shown = (await send.textContent()).replace(/[^0-9.]/g, "");
  await assertSound(page);
  await send.click();
  await page.locator("[data-charged]").waitFor();
  const id = await page.locator("[data-charged]").getAttribute("data-charged");
  const treasurer = { email: TREASURER };
  const { body: due } = await ask("GET", `charges/${id}?tenant=france`, undefined, treasurer);
  const found = [due.amount, due.category, due.debtor.id, due.state];
  assert.deepEqual(found, [shown, "affiliation", "13101", "open"]);
  await assertSound(page);
  await page.getByRole("button", { name: "Charge another fee" }).click();
  // Nothing is sent before it is clear what for.
  await page.getByRole("button", { name: "Sanctioning of a competition" }).click();
  assert.equal(await page.locator("[data-send]").isDisabled(), true);
  await page.selectOption("#charge-level", { index: 1 });
  await page.locator("fieldset input[type=checkbox]").first().check();
  await page.waitForFunction(
    () =>
      !document.querySelector("[data-send]").disabled || document.querySelector("[role=alert]"),
  );
  await page.getByRole("button", { name: "Competition entry" }).click();
  await page.selectOption("#charge-class", { index: 1 });
  await page.fill("#charge-team", "many");
  assert.equal(await page.locator("[data-send]").isDisabled(), true);
  assert.deepEqual(page.errors, []);
  await page.context().close();
});

for (const [look, settings] of Object.entries(LOOKS)) {
  test(`charging a fee, ${look}`, async () => {
    const page = await enter(browser, "/payments/charge?place=13101", settings, TREASURER);
    await page.locator("#charge-members").waitFor();
    await assertSound(page);
    await page.context().close();
  });
}
