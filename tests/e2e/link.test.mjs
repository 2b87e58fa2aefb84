// Links carry the inputs; back and forward go through them.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { awaitTotal, JUNIOR, launch, open, SERVER, total } from "./page.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

test("the copied link opens the same price elsewhere", async () => {
  const page = await open(browser, JUNIOR, {
    permissions: ["clipboard-read", "clipboard-write"],
  });
  await awaitTotal(page, "14.50");
  await page.check('input[value="disabled"]');
  await page
    .locator('article [data-total]:not([data-total="14.50"])')
    .waitFor();
  const shown = await total(page);
  await page.getByRole("button", { name: "Copy a link to this price" }).click();
  await page.getByText("Link copied").waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  assert.equal(
    link,
    `${SERVER}/${JUNIOR.replace("&district", "&flags=disabled&district")}`,
  );
  const other = await open(browser, link);
  await awaitTotal(other, shown);
  assert.equal(await other.isChecked('input[value="disabled"]'), true);
});

test("back and forward go through the choices", async () => {
  const page = await open(browser, JUNIOR);
  await awaitTotal(page, "14.50");
  await page.selectOption("#season", "2027");
  await page.locator("article").getByText("season 2027").waitFor();
  await page.selectOption("#tenant", "sweden");
  await page.waitForFunction(() => location.hash.includes("tenant=sweden"));
  await page.goBack();
  await page.locator("article").getByText("season 2027").waitFor();
  await page.goBack();
  await awaitTotal(page, "14.50");
  assert.equal(await page.inputValue("#season"), "2026");
  await page.goForward();
  await page.locator("article").getByText("season 2027").waitFor();
});

test("a birth date never reaches the server by the address", async () => {
  const asked = [];
  const page = await open(browser);
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(`${SERVER}/${JUNIOR}`);
  await page.reload();
  await awaitTotal(page, "14.50");
  const told = asked.filter((url) => new URL(url).search.includes("2010"));
  assert.deepEqual(told, []);
});
