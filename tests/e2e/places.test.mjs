// Addresses and browsers that are out of the ordinary: something legible is shown at each.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { awaitTotal, confirm, JUNIOR, launch, open, SERVER } from "./page.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

const unexpected = ({ errors }) => errors.filter((error) => !error.includes("404"));

for (const place of ["/decisions/%ff", "/decisions/none"]) {
  test(`${place} is no decision, said in the reader's words`, async () => {
    const page = await open(browser, place);
    const alert = page.getByRole("alert");
    await alert.getByText("There is no decision with this number.").waitFor();
    assert.doesNotMatch(await alert.innerText(), /header|Carreau-/i);
    assert.deepEqual(unexpected(page), []);
  });
}

for (const place of ["/nowhere", "/decisions/", "/decisions/a/b"]) {
  test(`nothing is at ${place}, and a link leads home`, async () => {
    const page = await open(browser, place);
    await page.getByRole("heading", { name: "Nothing is here" }).waitFor();
    assert.equal(await page.title(), "Nothing is here · Carreau");
    assert.equal(await page.locator("#tenant").count(), 0);
    await page.getByRole("link", { name: "To the calculator", exact: true }).click();
    await page.locator("#tenant").waitFor();
    assert.equal(page.url(), `${SERVER}/`);
    assert.deepEqual(page.errors, []);
  });
}

test("a browser that keeps nothing computes all the same", async () => {
  const page = await open(browser, "/nowhere");
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("denied", "SecurityError");
      },
    });
  });
  await page.goto(`${SERVER}/${JUNIOR}`);
  await awaitTotal(page, "14.50");
  await page.getByRole("button", { name: "Switch to dark" }).click();
  await page.locator("html[data-light=dark]").waitFor({ state: "attached" });
  await page.selectOption("[data-language]", "de");
  await page.getByText("Was kostet die Lizenz, und warum?").waitFor();
  assert.deepEqual(page.errors, []);
});

test("an erased decision says so, and shows what remains", async () => {
  const page = await open(browser, JUNIOR);
  await awaitTotal(page, "14.50");
  await confirm(page);
  const href = await page.locator(".facts a").getAttribute("href");
  await page.route(`**/api/v1${href}`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ json: { ...(await response.json()), request: null, result: null } });
  });
  await page.locator(".facts a").click();
  await page.getByText("What was asked and answered has been erased.").waitFor();
  await page.getByText("What a player’s licence costs").waitFor();
  await page.locator(".record dt", { hasText: "Rules" }).waitFor();
  assert.equal(await page.locator(".replay, pre, [data-total]").count(), 0);
  assert.deepEqual(page.errors, []);
});

test("without scripts the page says that it needs them", async () => {
  const page = await open(browser, "/", { javaScriptEnabled: false });
  const said = await page.locator("body").innerText();
  assert.equal(said.match(/JavaScript/g)?.length, 5);
});

test("without its words the page says that it could not be loaded", async () => {
  const page = await open(browser, "/nowhere");
  await page.route("**/assets/en-*", (route) => route.abort());
  await page.reload();
  await page.getByText("The page could not be loaded").waitFor();
});
