// Entries of the fees as a whole: tiers, steps, shares, prices and conditions, with what is refused
// at its field; further entries, and the end of one.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { ask, assertSound, enter, LOOKS } from "./desks.mjs";
import { launch } from "./page.mjs";

const TREASURER = "treasurer@france.example";
const TABS = { licence: 0, schedules: 1, surcharges: 2, reductions: 3 };
let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

/** The fees of 2027, at one of their tabs. */
async function open(tab, settings = {}, email = TREASURER) {
  const page = await enter(browser, "/fees?season=2027", settings, email);
  await page.locator("[data-component]").first().waitFor();
  await page.getByRole("tab").nth(TABS[tab]).click();
  return page;
}
/** Opens the editor of all an entry says. */
async function edit(page, id) {
  await page.locator(`[data-entry="${id}"] [data-edit]`).click();
  await page.locator("form").waitFor();
}
const field = (page, label) => page.locator("form").getByLabel(label, { exact: true });
const row = (page, list, at) => page.locator(`[data-rows=${list}] > ol > li`).nth(at);
const save = (page) => page.locator(".actions button.primary");
const outcome = (page) => page.locator(".outcome");
const amount = (text) => Math.round(Number(text.replace(/[^\d.]/g, "")) * 100);

/** The figures of a payer, before and after. */
async function felt(page, payer) {
  const texts = await page.locator(`[data-member="${payer}"] .figure`).allInnerTexts();
  return texts.map(amount);
}

/** The sentence at a field, which says by `aria-describedby` that it is of it. */
async function refusalOf(input) {
  const handle = await input.elementHandle();
  const page = await handle.ownerFrame();
  await page.waitForFunction((one) => one.getAttribute("aria-invalid") === "true", handle);
  const id = await input.getAttribute("aria-describedby");
  return page.locator(`[id="${id}"]`).innerText();
}

/** Saves, and says once more that it is meant where golden cases come out otherwise. */
async function publish(page) {
  await save(page).click();
  const anyway = page.locator(".stopped input[type=checkbox]");
  const saved = page.locator(".saved:not(:empty)");
  await anyway.or(saved).first().waitFor();
  if (await anyway.count()) {
    await anyway.check();
    await save(page).click();
    await saved.waitFor();
  }
  return saved.innerText();
}

test("tiers are edited, and what clubs of several sizes would pay is shown", async () => {
  const page = await open("schedules");
  await edit(page, "2027:affiliation:ligue_members");
  await row(page, "tiers", 1).getByLabel("Amount in EUR").fill("0,45");
  await outcome(page).locator("tbody tr").first().waitFor();
  const [same, again] = await felt(page, "club/40");
  assert.equal(same, again);
  // Eighty members: thirty of them in the tier that is five cents dearer.
  const [was, is] = await felt(page, "club/80");
  assert.equal(is - was, 150);
  assert.match(await publish(page), /Regional contribution by members: saved, revision \d+/);
  const entry = page.locator('[data-entry="2027:affiliation:ligue_members"]');
  assert.match(await entry.innerText(), /€0\.45/);
  await page.context().close();
});

test("tiers that do not rise, and amounts that are none, are refused at their field", async () => {
  const page = await open("schedules");
  await edit(page, "2027:affiliation:ligue_members");
  const first = row(page, "tiers", 0);
  const upTo = row(page, "tiers", 1).getByLabel("Up to how many members");
  await upTo.fill("20");
  assert.ok((await refusalOf(upTo)).length > 10);
  assert.ok(await save(page).isDisabled());
  await upTo.fill("many");
  assert.ok((await refusalOf(upTo)).length > 10);
  await upTo.fill("150");
  await first.getByLabel("Amount in EUR").fill("0.555");
  assert.match(await refusalOf(first.getByLabel("Amount in EUR")), /0\.555/);
  await first.getByLabel("Amount in EUR").fill("");
  assert.match(await refusalOf(first.getByLabel("Amount in EUR")), /amount/);
  await page.context().close();
});

test("a tier is added and taken away by the keyboard, which stays where it was", async () => {
  const page = await open("schedules");
  await edit(page, "2027:affiliation:ligue_members");
  await page.getByRole("button", { name: "Add a tier" }).focus();
  await page.keyboard.press("Enter");
  await row(page, "tiers", 3).waitFor();
  const label = () => page.evaluate(() => document.activeElement.labels?.[0]?.innerText);
  assert.equal(await label(), "Up to how many members");
  await page.getByRole("button", { name: "Take tier 4 away" }).focus();
  await page.keyboard.press("Enter");
  await row(page, "tiers", 3).waitFor({ state: "detached" });
  const focused = await page.evaluate(() => document.activeElement.innerText);
  assert.equal(focused, "Add a tier");
  await page.keyboard.press("Escape");
  await page.locator("form").waitFor({ state: "detached" });
  const back = await page.evaluate(() => document.activeElement.innerText);
  assert.match(back, /^Edit all of it/);
  await page.context().close();
});

test("steps of a surcharge are edited, and shown for the day of the step", async () => {
  const page = await open("surcharges");
  await edit(page, "2027:early_bird");
  const second = row(page, "steps", 1);
  await second.getByLabel("Percentage").fill("20");
  await outcome(page).locator(".refused").waitFor();
  assert.match(await page.locator("[data-rows=steps] > .refused").innerText(), /do not fall/);
  await second.getByLabel("Percentage").fill("7");
  await page.locator("[data-member=senior]").waitFor();
  assert.match(await outcome(page).innerText(), /on 28 February 2027/);
  const [was, is] = await felt(page, "senior");
  assert.ok(is < was, `${was} ${is}`);
  await second.getByLabel("Amount in EUR").fill("3");
  await outcome(page).locator(".refused").waitFor();
  assert.match(await outcome(page).innerText(), /a percentage or an amount/);
  await second.getByLabel("Amount in EUR").fill("");
  await page.locator("[data-member=senior]").waitFor();
  assert.match(await publish(page), /Early-bird discount: saved/);
  await page.context().close();
});

test("shares show their sum, and the engine says that it must be a hundred", async () => {
  const page = await open("reductions");
  await edit(page, "entries@2027-01-01");
  const sum = page.locator("[data-rows=shares] output");
  const share = (at) => row(page, "shares", at).getByLabel("Percentage");
  assert.equal(await sum.innerText(), "Together: 100%");
  await share(0).fill("55,5");
  await page.locator("[data-rows=shares] output", { hasText: "105.5%" }).waitFor();
  const said = await page.locator("[data-rows=shares] > .refused").innerText();
  assert.match(said, /add up to 105\.5% and not to 100%/);
  assert.ok(await save(page).isDisabled());
  await share(1).fill("14.5");
  await page.locator("[data-rows=shares] output.whole").waitFor();
  await outcome(page).locator("tbody tr").first().waitFor();
  await share(2).fill("thirty");
  assert.match(await refusalOf(share(2)), /thirty/);
  await sum.waitFor({ state: "detached" });
  await share(2).fill("30");
  assert.match(await publish(page), /Competition entries: saved/);
  assert.match(await page.locator('[data-entry="entries@2027-01-01"]').innerText(), /55\.5%/);
  await page.context().close();
});

test("whom a waiver is for is edited: licence types, ages, flags", async () => {
  const page = await open("reductions");
  await edit(page, "referee");
  const groups = page.locator("form details").nth(1);
  assert.match(await groups.locator("summary").innerText(), /For whom: Active referee/);
  await groups.getByLabel("Junior").check();
  await field(page, "From age").fill("16");
  await field(page, "To age").fill("25");
  await groups.locator("summary", { hasText: "aged 16 to 25" }).waitFor();
  await outcome(page).locator("tbody tr").first().waitFor();
  // Shown at both ends of the ages.
  for (const age of [16, 25]) await page.locator(`[data-member="meant/${age}"]`).waitFor();
  await field(page, "To age").fill("old");
  assert.ok((await refusalOf(field(page, "To age"))).length > 10);
  await field(page, "To age").fill("25");
  await field(page, "Last day").fill("2027-12-31");
  await outcome(page).getByText("31 December 2027").waitFor();
  await page.context().close();
});

test("a component's prices are one form, and it says whom it does not reach", async () => {
  const page = await open("licence");
  await page.locator('[data-component="comite"] [data-edit]').click();
  await page.getByText("Not reached, as they have amounts of their own").waitFor();
  await row(page, "prices", 1).getByLabel("Amount in EUR").fill("9");
  await page.locator("[data-member=junior]").waitFor();
  await row(page, "prices", 1).getByLabel("Last day").fill("2026-01-01");
  await outcome(page).locator(".refused").waitFor();
  await page.context().close();
});

test("changing the federation's amount says which places it does not reach", async () => {
  const page = await open("licence");
  const own = '[data-component="comite"] > tr:first-child [data-type="senior"] button';
  await page.locator(own).click();
  const said = await page.locator("form .unreached").innerText();
  assert.match(said, /Bouches-du-Rhône/);
  await page.context().close();
});

test("a further fee is filled in, refused at its fields, published and removed", async () => {
  const page = await open("schedules");
  const section = page.locator("[data-category=affiliation]");
  await section.getByRole("button", { name: "Add a fee" }).click();
  await page.locator("form [lang=en]").fill("Youth Fund");
  assert.equal(await field(page, "Code, in small letters").inputValue(), "youth_fund");
  assert.match(await refusalOf(field(page, "Amount in EUR")), /amount/);
  await field(page, "Code, in small letters").fill("Youth Fund");
  await field(page, "Amount in EUR").fill("12");
  assert.match(await refusalOf(field(page, "Code, in small letters")), /Youth Fund/);
  await field(page, "Code, in small letters").fill("youth_fund");
  await page.locator('[data-member="club/10"]').waitFor();
  const [was, is] = await felt(page, "club/10");
  assert.equal(is - was, 1200);
  assert.match(await outcome(page).innerText(), /It comes into being/);
  assert.match(await publish(page), /Youth Fund: saved/);
  await edit(page, "2027:affiliation:youth_fund");
  await page.getByRole("button", { name: "End or remove it" }).click();
  await outcome(page).getByText("It is taken away.").waitFor();
  assert.equal((await felt(page, "club/10")).reduce((one, other) => one - other), 1200);
  await publish(page);
  await page.locator('[data-entry$="youth_fund"]').waitFor({ state: "detached" });
  await page.context().close();
});

test("a code that is there already is refused, and what is in force is only ended", async () => {
  const page = await open("reductions");
  const section = page.locator("[data-entity=waiver_type]");
  await section.getByRole("button", { name: "Add a waiver" }).click();
  await page.locator("form [lang=en]").fill("Disabled");
  await field(page, "Percentage").fill("10");
  await outcome(page).locator(".refused").waitFor();
  assert.match(await outcome(page).innerText(), /disabled/);
  await page.keyboard.press("Escape");
  await edit(page, "veteran");
  await page.getByRole("button", { name: "End or remove it" }).click();
  await outcome(page).getByText("It ends the day before").waitFor();
  await page.getByRole("button", { name: "Keep it after all" }).click();
  await field(page, "Percentage").waitFor();
  await page.context().close();
});

test("what another changed meanwhile is kept beside one's own", async () => {
  const page = await open("surcharges");
  await edit(page, "2027:late_license");
  await row(page, "steps", 0).getByLabel("Amount in EUR").fill("6");
  await page.locator("[data-member]").first().waitFor();
  const path = "fee-surcharges/2027:late_license?tenant=france";
  const theirs = await ask("GET", path, undefined, { email: TREASURER });
  const other = { email: TREASURER, etag: theirs.etag };
  await ask("PATCH", `${path}&acknowledge=true`, { license_types: ["senior"] }, other);
  await save(page).click();
  await page.locator(".stopped").getByText("Somebody else changed this").waitFor();
  await page.locator(".stopped button").last().click();
  await page.locator(".stopped").waitFor({ state: "detached" });
  await page.locator("[data-member]").first().waitFor();
  await publish(page);
  const now = await ask("GET", path, undefined, { email: TREASURER });
  assert.equal(now.body.steps[0].amount, "6.00");
  assert.deepEqual(now.body.license_types, ["senior"]);
  await page.context().close();
});

test("what the server alone refuses stands at its field too", async () => {
  const page = await open("reductions");
  await edit(page, "entries@2027-01-01");
  const share = row(page, "shares", 0).getByLabel("Percentage");
  await page.route("**/revenue-distribution-rules/*", (route) =>
    route.fulfill({
      status: 422,
      contentType: "application/problem+json",
      json: { code: "invalid_rate", detail: "Too much.", path: "$.shares[0].percentage" },
    }),
  );
  await field(page, "Last day").fill("2027-06-30");
  await outcome(page).locator("tbody tr").first().waitFor();
  await save(page).click();
  assert.match(await refusalOf(share), /Too much/);
  await page.context().close();
});

test("who may only read is offered no further entry, and cannot save", async () => {
  const page = await open("schedules", {}, "auditor@france.example");
  assert.equal(await page.getByRole("button", { name: "Add a fee" }).count(), 0);
  await edit(page, "2027:affiliation:referee_fund");
  await field(page, "Amount in EUR").fill("0.20");
  await page.getByText("Your roles do not allow saving this").waitFor();
  assert.ok(await save(page).isDisabled());
  await page.context().close();
});

for (const [name, look] of Object.entries(LOOKS)) {
  test(`axe finds nothing in the editors: ${name}`, async () => {
    const page = await open("licence", look);
    await page.locator('[data-component="federal"] [data-edit]').click();
    await page.locator("form details").first().waitFor();
    await assertSound(page);
    for (const tab of ["schedules", "surcharges", "reductions"]) {
      await page.getByRole("tab").nth(TABS[tab]).click();
      const last = page.locator("[role=tabpanel] [data-edit]").last();
      await last.click();
      await page.locator("[data-rows] input, form [inputmode=decimal]").first().fill("x");
      await page.locator("form [aria-invalid=true], form .refused").first().waitFor();
      await assertSound(page);
      await page.keyboard.press("Escape");
      await page.locator("section > p > button.quiet").last().click();
      await page.locator("form").waitFor();
      await assertSound(page);
    }
    await page.context().close();
  });
}
