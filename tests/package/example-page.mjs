// Opens the example page in Chromium and prints what it shows, as JSON, a line for each birth date:
// `node example-page.mjs <pack.json> <birth date>…`. What it ought to show is
// tests/tests/npm_package.rs's matter.

import { argv } from "node:process";

import { browser } from "../conformance/browser.mjs";
import { serve } from "../conformance/checkout.mjs";

const [pack, ...birthDates] = argv.slice(2);
const { server, address } = await serve({ "/bindings/web/example/pack.json": pack });
const chromium = await browser();
try {
  const page = await chromium.newPage();
  page.on("pageerror", (error) => {
    throw error;
  });
  await page.goto(`${address}/bindings/web/example/index.html`);
  for (const birthDate of birthDates) {
    await page.locator("#total:not(:empty)").waitFor();
    await page.getByLabel("Born on").fill(birthDate);
    const total = await page.locator("#total").textContent();
    const steps = await page.locator("#why li").count();
    console.log(JSON.stringify({ steps, total }));
  }
} finally {
  await chromium.close();
  server.close();
}
