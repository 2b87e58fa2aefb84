// The embedded calculator on another site: from another origin, keeping to itself.

import assert from "node:assert/strict";
import { createServer } from "node:http";
import { after, before, test } from "node:test";
import { askToConfirm, launch, open, SERVER } from "./page.mjs";

let browser, site, address;
before(async () => {
  browser = await launch();
  site = createServer((request, response) => {
    const language = new URL(request.url, "http://site").searchParams.get(
      "language",
    );
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(`<!doctype html><html lang="en"><title>A club</title>
      <style>label { color: rgb(255, 0, 0) } input { display: none }</style>
      <h1>A club’s own page</h1>
      <script type="module" src="${SERVER}/embed/carreau-fee-calculator.js"></script>
      <carreau-fee-calculator tenant="sweden" language="${language}"></carreau-fee-calculator>`);
  });
  await new Promise((ready) => site.listen(0, "127.0.0.1", ready));
  address = `http://127.0.0.1:${site.address().port}`;
});
after(async () => {
  await browser.close();
  site.close();
});

test("another site's page computes, in the language it asks for", async () => {
  const page = await open(browser, `${address}/?language=sv`);
  await page.getByText("För sent i Stockholm: priset fördubblas").click();
  await page.locator("[data-total]").waitFor();
  assert.match(await page.locator("[data-total]").innerText(), /kr$/);
  const colour = await page
    .locator('label[for="license_type"]')
    .evaluate((label) => getComputedStyle(label).color);
  assert.notEqual(colour, "rgb(255, 0, 0)");
  assert.equal(await page.locator("#tenant").count(), 0);
  assert.equal(page.url(), `${address}/?language=sv`);
  assert.deepEqual(page.errors, []);
});

test("it is confirmed from there, and nothing is recorded", async () => {
  const page = await open(browser, `${address}/?language=en`);
  await page.getByText("Too late in Stockholm").click();
  const [response] = await Promise.all([
    page.waitForResponse((response) =>
      response.url().includes("/license-fees/calculate"),
    ),
    askToConfirm(page),
  ]);
  await page.locator(".verdict.equal").waitFor();
  assert.equal(response.status(), 200);
  assert.equal(response.headers()["carreau-decision"], undefined);
});

test("a changed attribute is followed", async () => {
  const page = await open(browser, `${address}/?language=en`);
  await page.getByText("Say who plays, and where.").waitFor();
  await page
    .locator("carreau-fee-calculator")
    .evaluate((it) => it.setAttribute("language", "es"));
  await page.getByText("Diga quién juega y dónde.").waitFor();
  assert.equal(await page.locator(".calculator").count(), 1);
});

test("the example page shows it", async () => {
  const page = await open(browser, "/embed/example");
  await page.getByText("Un junior de 16 ans à Marseille").click();
  await page.locator('[data-total="14.50"]').waitFor();
});
