// Refusals: at the field they concern, as a sentence, with what would be allowed.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { awaitTotal, JUNIOR, launch, open } from "./page.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

/** The refusal that describes a field, once it is there. */
async function refusalOf(page, selector) {
  const field = page.locator(selector);
  await page.locator(`${selector}[aria-invalid="true"]`).waitFor();
  const described = field.locator(
    "xpath=ancestor-or-self::*[@aria-describedby][1]",
  );
  return page
    .locator(`#${await described.getAttribute("aria-describedby")}`)
    .innerText();
}

test("a licence of another age is refused there, and one click puts it right", async () => {
  const page = await open(browser, JUNIOR);
  await awaitTotal(page, "14.50");
  await page.selectOption("#license_type", "senior");
  const said = await refusalOf(page, "#license_type");
  assert.match(said, /The licence “Senior” is not for age 16\./);
  assert.match(
    said,
    /Choose a licence for that age, or check the birth date\./,
  );
  assert.equal(await page.locator("article.dimmed").count(), 1);
  assert.equal(
    await page.locator(".confirm button.primary").isDisabled(),
    true,
  );
  await awaitTotal(page, "14.50");
  await page
    .locator("#license_type-refused button", { hasText: "Junior" })
    .click();
  await page.locator("article:not(.dimmed)").waitFor();
  assert.equal(await page.locator(".refused").count(), 0);
});

test("what is refused from the start says why there is no price", async () => {
  const page = await open(browser, JUNIOR.replace("type=junior", "type=senior"));
  const sheet = page.getByRole("region", { name: "The price" });
  await sheet.getByText("No price can be given.").waitFor();
  await sheet.getByText("The licence “Senior” is not for age 16.").waitFor();
  assert.equal(await page.getByText("Say who plays, and where.").count(), 0);
});

test("a day that is none is refused at the birth date", async () => {
  const page = await open(browser, JUNIOR);
  await awaitTotal(page, "14.50");
  await page.fill("#birth_date-day", "31");
  await page.fill("#birth_date-month", "02");
  assert.match(await refusalOf(page, "#birth_date-day"), /2010-02-31/);
});

test("a family's impossible number is refused at the family", async () => {
  const page = await open(browser, JUNIOR);
  await awaitTotal(page, "14.50");
  await page.fill("#family-rank", "4");
  await page.fill("#family-size", "3");
  assert.match(
    await refusalOf(page, "#family-rank"),
    /cannot have a member number 4/,
  );
});

test("what a link brings and no rule knows is refused where it stands", async () => {
  const page = await open(
    browser,
    JUNIOR.replace("2026&type=junior", "1999&type=junior"),
  );
  assert.match(await refusalOf(page, "#season"), /There is no season “1999”/);
  await page.locator("#season-refused button", { hasText: "2026" }).click();
  await awaitTotal(page, "14.50");
});

test("a federation nobody serves is said to be none, and another can be chosen", async () => {
  const page = await open(browser, JUNIOR.replace("france", "atlantis"));
  await page.getByText("There is no federation “atlantis” here").waitFor();
  assert.equal(await page.inputValue("#birth_date-year"), "2010");
  await page.selectOption("#tenant", "sweden");
  await page.getByText("There is no federation").waitFor({ state: "detached" });
});

test("a district that is none is refused at the club", async () => {
  const page = await open(browser, JUNIOR.replace("CD13", "CD999"));
  assert.match(await refusalOf(page, "#org"), /^Departmental committee: there is no “CD999”/);
});

test("while something is being typed, the last price stays, dimmed, and says so", async () => {
  const page = await open(browser, JUNIOR);
  await awaitTotal(page, "14.50");
  await page.fill("#birth_date-year", "20");
  await page
    .getByText("For the new one is still needed: birth date.")
    .waitFor();
  assert.equal(await page.locator("article.dimmed").count(), 1);
  await page.fill("#birth_date-year", "2009");
  await page.locator("article:not(.dimmed)").waitFor();
});
