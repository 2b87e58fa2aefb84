// Rules other than those of this checkout: what a script may do, and what a new publication does.
//
// The program, which puts changed rules together, is `CARREAU`, else the checkout's debug build.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { awaitTotal, BERLIN, confirm, figure, JUNIOR, launch, open } from "./page.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const PROGRAM = process.env.CARREAU ?? `${ROOT}target/debug/carreau`;
let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

/** A tenant's rules as a document, a file of theirs changed. */
function changed(tenant, file, change) {
  const folder = mkdtempSync(join(tmpdir(), "carreau-rules-"));
  try {
    cpSync(`${ROOT}rules/${tenant}`, folder, { recursive: true });
    const before = readFileSync(join(folder, file), "utf8");
    const text = change(before);
    assert.notEqual(text, before, `the change does not fit \`${file}\``);
    writeFileSync(join(folder, file), text);
    const { stdout, stderr } = spawnSync(PROGRAM, ["rules", "pack", folder], {
      encoding: "utf8",
      maxBuffer: 1 << 28,
    });
    assert.ok(stdout, stderr);
    return stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Has the page be given these rules instead of the server's. */
const serve = (page, pack) =>
  page.route("**/pack", (route) => route.fulfill({ body: pack, contentType: "application/json" }));

test("a script that charges one label twice has two figures, each with its reason", async () => {
  const charge = 'adjust("issue_fee", money("7.50"), "LPV-BE");';
  const twice = changed("germany", "scripts/license_adjust.rhai", (text) =>
    text.replace(charge, `${charge} adjust("issue_fee", money("2.50"), "LPV-BE");`),
  );
  const page = await open(browser, "/decisions/none");
  await serve(page, twice);
  await page.goto(new URL(`/${BERLIN}`, page.url()).href);
  await page.locator("[data-total]").waitFor();
  const fees = figure(page, "Issue of the licence");
  assert.deepEqual(await fees.locator(".figure").allInnerTexts(), ["€7.50", "€2.50"]);
  await fees.nth(1).locator("summary").first().click();
  const second = fees.nth(1);
  await second.getByText("by a rule of the federation’s own: €2.50, for").waitFor();
  assert.equal(await second.getByText("€7.50").count(), 0);
});

test("rules published while the page is open are said to be new, and loaded", async () => {
  const older = changed("france", "waivers.toml", (text) => text.replaceAll('"50"', '"40"'));
  const page = await open(browser, "/decisions/none");
  await serve(page, older);
  await page.goto(new URL(`/${JUNIOR}`, page.url()).href);
  await awaitTotal(page, "15.70");
  await confirm(page);
  await page.getByText("The rules have changed since this page was opened.").waitFor();
  assert.equal(await page.getByText("another one").count(), 0);
  assert.equal(await page.locator(".facts").count(), 0);

  await page.unroute("**/pack");
  const asked = [];
  page.on("request", (request) => request.method() === "POST" && asked.push(request.url()));
  await page.getByRole("button", { name: "Load the new rules" }).click();
  await awaitTotal(page, "14.50");
  await page.locator(".verdict.equal").waitFor();
  await page.locator(".facts a").waitFor();
  // The answer by the new rules was recorded already: it is compared, and not recorded twice.
  assert.deepEqual(asked, []);
});

test("a refusal that follows from new rules says so too, and is asked again", async () => {
  const page = await open(browser, JUNIOR);
  await awaitTotal(page, "14.50");
  const refusing = "**/license-fees/calculate?**";
  await page.route(refusing, (route) =>
    route.fulfill({
      status: 422,
      contentType: "application/problem+json",
      headers: { "carreau-pack": "another" },
      body: JSON.stringify({ status: 422, code: "unknown_season", detail: "No such season." }),
    }),
  );
  await confirm(page);
  await page.getByText("The rules have changed since this page was opened.").waitFor();
  await page.unroute(refusing);
  await page.getByRole("button", { name: "Load the new rules" }).click();
  await page.locator(".verdict.equal").waitFor();
});
