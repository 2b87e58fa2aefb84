// A server that is away: the preview goes on, and what is missing says what to do.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { askToConfirm, awaitTotal, confirm, JUNIOR, launch, open } from "./page.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

const away = (route) => route.abort();

test("the preview computes on without the server, and asks again when it is back", async () => {
  const page = await open(browser, JUNIOR);
  await awaitTotal(page, "14.50");
  await page.route("**/api/**", away);
  await page.check('input[value="disabled"]');
  await page.locator('[data-total]:not([data-total="14.50"])').waitFor();
  await page.uncheck('input[value="disabled"]');
  await awaitTotal(page, "14.50");
  await askToConfirm(page);
  await page.getByText("The server is away.").waitFor();
  await page.getByText("it was computed here, by the same rules").waitFor();
  await page.click("#org");
  await page.getByText("The directory of clubs is away").waitFor();
  assert.ok((await page.getByRole("option").count()) > 3);
  await page.keyboard.press("Escape");
  await page.unroute("**/api/**", away);
  await confirm(page);
  await page.getByText("Carreau: the server says exactly the same.").waitFor();
});

test("rules that do not come are asked for again", async () => {
  const page = await open(
    browser,
    "/decisions/none",
  );
  await page.route("**/pack", away);
  await page.goto(new URL(`/${JUNIOR}`, page.url()).href);
  await page.getByText("The server is away.").waitFor();
  await page.unroute("**/pack", away);
  await page.getByRole("button", { name: "Try again" }).click();
  await awaitTotal(page, "14.50");
});

test("rules the engine refuses are no price, and it is said", async () => {
  const page = await open(browser, "/decisions/none");
  await page.route("**/pack", (route) => route.fulfill({ json: { manifest: {}, sections: {} } }));
  await page.goto(new URL(`/${JUNIOR}`, page.url()).href);
  await page.getByText("The calculation could not be loaded.").waitFor();
  assert.equal(await page.locator("[data-total]").count(), 0);
});

test("a fault while computing is said, and the page can be begun anew", async () => {
  const page = await open(browser, JUNIOR);
  await awaitTotal(page, "14.50");
  await page.evaluate(() => {
    const parse = JSON.parse;
    JSON.parse = () => {
      throw new Error("a fault");
    };
    window.mend = () => (JSON.parse = parse);
  });
  await page.check('input[value="disabled"]');
  await page.getByText("The calculation could not be loaded. a fault").waitFor();
  await page.evaluate(() => window.mend());
  await page.getByRole("button", { name: "Try again" }).click();
  await page.locator("[data-total]").waitFor();
});

test("a problem the server states is said in its own words", async () => {
  const page = await open(browser, JUNIOR);
  await awaitTotal(page, "14.50");
  const problem = {
    status: 503,
    code: "database_away",
    detail: "The database is away; try later.",
  };
  await page.route("**/license-fees/**", (route) =>
    route.fulfill({
      status: 503,
      contentType: "application/problem+json",
      headers: { "x-request-id": "the-request" },
      body: JSON.stringify(problem),
    }),
  );
  await askToConfirm(page);
  await page.getByText(problem.detail).waitFor();
  await page.getByText("Request the-request").waitFor();
});
