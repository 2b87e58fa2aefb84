// The treasurer's fees: the table, an edit with its effect before it is saved, refusals, what
// somebody else was quicker with, copying a season, the time line, and the log of it all.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { ask, assertSound, enter, LOOKS } from "./desks.mjs";
import { launch } from "./page.mjs";

const TREASURER = "treasurer@france.example";
const AUDITOR = "auditor@france.example";
let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

/** Opens a place of the fees as their treasurer. */
async function open(place, settings = {}, email = TREASURER) {
  const page = await enter(browser, place, settings, email);
  await page.locator("h1").waitFor();
  return page;
}
const table = async (settings, email) => {
  const page = await open("/fees?season=2027", settings, email);
  await page.locator("[data-component]").first().waitFor();
  return page;
};
const cell = (page, component, type) =>
  page.locator(`[data-component="${component}"] > tr:first-child [data-type="${type}"] button`);
const figure = (page) => page.locator('form input[inputmode="decimal"]');
const save = (page) => page.locator(".actions button.primary");
const felt = (page, member) => page.locator(`[data-member="${member}"] .figure`).allInnerTexts();

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

test("the season's fees are one table, with what each place sets for itself beneath", async () => {
  const page = await table();
  assert.equal(await page.locator("[data-component]").count(), 5);
  const federal = await page.locator('[data-component="federal"]').innerText();
  assert.match(federal, /Federal share[\s\S]*the same for all[\s\S]*€16\.00/);
  assert.match(await page.locator('[data-sum="total"]').innerText(), /€/);
  await page.fill("#fees-filter", "bouches");
  assert.equal(await page.locator("[data-component]").count(), 1);
  assert.match(await page.locator('[data-node="CD13"]').innerText(), /Bouches-du-Rhône[\s\S]*€/);
  await page.fill("#fees-filter", "nothing of that name");
  await page.getByText("Nothing of that name.").waitFor();
  assert.deepEqual(page.errors, []);
});

test("an edit shows what members would pay, is published, and is in the log", async () => {
  const page = await table();
  await cell(page, "federal", "senior").click();
  assert.equal(await figure(page).inputValue(), "16.00");
  assert.ok(await save(page).isDisabled());
  await figure(page).fill("21");
  await page.locator('[data-member="senior"]').waitFor();
  const [was, is] = await felt(page, "senior");
  const amount = (text) => Math.round(Number(text.replace(/[^\d.]/g, "")) * 100);
  assert.equal(amount(is) - amount(was), 500);
  const [same, again] = await felt(page, "junior");
  assert.equal(same, again);
  await page.locator('form input[maxlength="500"]').fill("Vote of the congress");
  assert.match(await publish(page), /Federal share: saved, revision \d+/);
  assert.match(await cell(page, "federal", "senior").innerText(), /€21\.00/);
  await page.getByRole("link", { name: "Change log" }).last().click();
  const article = page.locator("article").first();
  await article.waitFor();
  const said = (await article.innerText()).replaceAll(/\s+/g, " ");
  assert.match(said, /Federal share 2027 treasurer .* Vote of the congress .*€16\.00 €21\.00/);
  await page.selectOption("#log-entity", "waiver_type");
  await page.getByText("Nothing was changed that fits").waitFor();
  assert.match(page.url(), /entity=waiver_type/);
});

test("what is refused is said at the figure, and nothing is sent", async () => {
  const page = await table();
  await cell(page, "insurance", "senior").click();
  await figure(page).fill("2.555");
  await page.locator(".refused").waitFor();
  assert.ok(await save(page).isDisabled());
  await page.keyboard.press("Escape");
  assert.equal(await figure(page).count(), 0);
  const focused = await page.evaluate(() => document.activeElement.innerText);
  assert.match(focused, /€2\.50/);
});

test("it works by the keyboard alone", async () => {
  const page = await table();
  await cell(page, "comite", "senior").focus();
  await page.keyboard.press("Enter");
  await page.keyboard.type("18,5");
  await page.locator('[data-member="senior"]').waitFor();
  await page.keyboard.press("Escape");
  await page.locator('[role="tab"][aria-selected="true"]').focus();
  await page.keyboard.press("ArrowRight");
  await page.getByRole("heading", { name: "Affiliation of clubs" }).waitFor();
});

test("a place is given an amount of its own, and it is ended again", async () => {
  const page = await table();
  await page.locator('[data-component="comite"] button.quiet').first().click();
  const plus = page.locator('[data-component="comite"] .add button').nth(3);
  await plus.click();
  await page.locator("form select").first().selectOption("CD83");
  await figure(page).fill("7");
  await page.locator("[data-member]").first().waitFor();
  await publish(page);
  const own = page.locator('[data-node="CD83"] [data-type="junior"] button');
  assert.match(await own.innerText(), /€7\.00/);
  await own.click();
  await page.getByRole("button", { name: "End this place’s own amount" }).click();
  await own.waitFor({ state: "detached" });
});

test("who was second is told what the other changed, and goes on with their own", async () => {
  const page = await table();
  await cell(page, "ligue", "senior").click();
  await figure(page).fill("8");
  await page.locator("[data-member]").first().waitFor();
  const path = "license-fee-configs/2027:ligue?tenant=france";
  const theirs = await ask("GET", path, undefined, { email: TREASURER });
  const [first, ...rest] = theirs.body.prices;
  const prices = [{ ...first, amount: "6.50" }, ...rest];
  const other = { email: TREASURER, etag: theirs.etag };
  await ask("PATCH", `${path}&acknowledge=true`, { prices }, other);
  await save(page).click();
  const stopped = page.locator(".stopped");
  await stopped.getByText("Somebody else changed this").waitFor();
  await stopped.getByText("€6.50").waitFor();
  await stopped.getByRole("button").last().click();
  await stopped.waitFor({ state: "detached" });
  assert.equal(await figure(page).inputValue(), "8");
  await page.locator("[data-member]").first().waitFor();
  await publish(page);
  assert.match(await cell(page, "ligue", "senior").innerText(), /€8\.00/);
});

test("a season is copied after its report was read, and once more creates nothing", async () => {
  const page = await table();
  await page.getByRole("button", { name: "Copy the season" }).click();
  const dialog = page.locator("dialog");
  await dialog.locator("input").first().fill("2029");
  await dialog.getByText(/Would be created: \d+/).waitFor();
  assert.match(await dialog.innerText(), /Components of the licence\s+5/);
  await assertSound(page);
  await dialog.getByRole("button", { name: "Copy the season" }).click();
  // The cases name the seasons there are: a further one is meant.
  await dialog.locator("input[type=checkbox]").check();
  await dialog.getByRole("button", { name: "Publish anyway" }).click();
  await dialog.getByText(/Copied\. Created: \d+/).waitFor();
  await dialog.getByRole("button", { name: "Close" }).click();
  assert.equal(await page.locator("#fees-season").inputValue(), "2029");
  await page.getByRole("button", { name: "Copy the season" }).click();
  await dialog.locator("select").selectOption("2027");
  await dialog.locator("input").first().fill("2029");
  await dialog.getByText(/Would be created: 0/).waitFor();
  assert.ok(await dialog.getByRole("button", { name: "Copy the season" }).isDisabled());
});

test("the season on a line, and the same as a table", async () => {
  const page = await open("/fees/timeline?season=2026");
  await page.locator(".chart").first().waitFor();
  await page.locator("summary").first().click();
  const rows = await page.locator("tbody tr").first().innerText();
  assert.match(rows, /Early-bird discount\s+until 31 January 2026, that day included\s+−10%/);
  assert.deepEqual(page.errors, []);
});

test("revisions are compared", async () => {
  const page = await open("/changes");
  await page.getByRole("tab", { name: "Revisions" }).click();
  await page.locator("form.compare button").click();
  await page.locator(".difference h3").first().waitFor();
  await assertSound(page);
});

test("who may only read sees what a change would do, and cannot save it", async () => {
  const page = await table({}, AUDITOR);
  assert.equal(await page.getByRole("button", { name: "Copy the season" }).count(), 0);
  await cell(page, "federal", "senior").click();
  await figure(page).fill("30");
  await page.locator("[data-member]").first().waitFor();
  await page.getByText("Your roles do not allow saving this").waitFor();
  assert.ok(await save(page).isDisabled());
});

for (const [name, look] of Object.entries(LOOKS)) {
  test(`axe finds nothing: ${name}`, async () => {
    const page = await table(look);
    await page.locator('[data-component="comite"] button.quiet').first().click();
    await cell(page, "federal", "senior").click();
    await figure(page).fill("23");
    await page.locator("[data-member]").first().waitFor();
    await assertSound(page);
    await page.keyboard.press("Escape");
    for (const at of [1, 2]) {
      await page.getByRole("tab").nth(at).click();
      await page.locator("[role=tabpanel] h2").first().waitFor();
      await assertSound(page);
    }
    await page.locator("main nav a").nth(1).click();
    await page.locator(".chart").first().waitFor();
    await assertSound(page);
    await page.locator("main nav a").nth(2).click();
    await page.locator("article").first().waitFor();
    await assertSound(page);
  });
}
