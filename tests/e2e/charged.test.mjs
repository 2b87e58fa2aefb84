// A draft held against what was charged, and one whose time comes: by clicks, and by waiting.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { ask, enter } from "./desks.mjs";
import { AUTHOR, REUNION, SCRIPT, TREASURER, bare, drafted } from "./drafts.mjs";
import { launch } from "./page.mjs";

const MARK = Date.now().toString(36).toUpperCase();
/** Juniors of the island pay 1.50 less. */
const CORSICA = REUNION.replace('"REU"', '"COR"').replace("0.50", "1.50");
let browser;
before(async () => (browser = await launch()));
after(async () => {
  await bare();
  await browser.close();
});

/** Charges somebody of a club a junior's licence. */
async function charged(club, name) {
  const who = { given_name: name, family_name: MARK, birth_date: "2010-05-04" };
  const membership = { club, season: "2026" };
  const { body } = await ask("POST", "players?tenant=france", { ...who, membership });
  const asked = { player: body.id, season: "2026", license_type: "junior", on: "2026-03-15" };
  await ask("POST", "licenses?tenant=france", { ...asked, approve: true });
}

/** What is said of a group of the report. */
const said = (page, code) => page.locator(`[data-group="${code}"]`).innerText();

test("what was charged is charged by the draft, and whom it touches is shown", async () => {
  await bare();
  const island = `E2ECOR${MARK}`;
  await ask("POST", "org-nodes?tenant=france", {
    code: island,
    level: "club",
    parent: "CD2B",
    name: `Les Insulaires ${MARK}`,
  });
  await charged(island, "Ange");
  await charged("13101", "Marius");
  const { page } = await drafted(browser, "Corsica", { [SCRIPT]: CORSICA }, {}, TREASURER);
  await page.getByRole("tab", { name: "Impact" }).click();
  await page.getByLabel("What was charged").check();
  assert.equal(await page.locator("#impact-size").count(), 0);
  await page.getByRole("button", { name: "Count", exact: true }).click();
  const found = page.locator("[data-changed]");
  await found.waitFor();
  const touched = Number(await found.getAttribute("data-changed"));
  assert.ok(touched > 0);
  const fall = await found.getAttribute("data-difference");
  assert.equal(fall, `-${(touched * 1.5).toFixed(2)}`);
  assert.match(await said(page, "COR"), new RegExp(`${touched} of ${touched} touched`));
  assert.match(await said(page, "CD13"), /0 of \d+ touched/);
  await page.locator(".weighed details summary", { hasText: "By club" }).click();
  const club = page.locator("table.rows tbody tr", { hasText: `Les Insulaires ${MARK}` });
  assert.match(await club.innerText(), /1 of 1 touched[\s\S]*14\.00[\s\S]*12\.50/);
  // One of them is taken into the form, and costs there what the report says.
  const largest = page.locator('section[aria-labelledby="largest-title"]');
  const one = largest.locator("li", { hasText: "€14.00" }).first();
  await one.locator("summary").click();
  await one.getByRole("button", { name: "Try this one" }).click();
  await page.locator('[data-before="14.00"]').waitFor();
  await page.locator('[data-after="12.50"]').waitFor();
  // What is typed afterwards is not in the report any more, which is kept all the same.
  await page.reload();
  await page.getByRole("tab", { name: "Impact" }).click();
  await found.waitFor();
  assert.ok(await page.getByLabel("What was charged").isChecked());
  // That nothing was counted yet is a 404, which a browser writes down.
  assert.deepEqual(page.errors.filter((text) => !text.includes("404")), []);
});

test("what is approved for later takes effect when its time has come", async () => {
  await bare();
  const body = { name: "Later", files: { [SCRIPT]: CORSICA } };
  const { body: draft } = await ask("POST", "packs/drafts/?tenant=france", body, { email: AUTHOR });
  const step = (event, given, email, version) =>
    ask("POST", `packs/drafts/${draft.id}/${event}?tenant=france`, given, {
      email,
      etag: `"${version}"`,
    });
  // Soon by the server's clock, which need not be the real one.
  const soon = new Date(Date.parse(draft.updated_at) + 12_000).toISOString();
  await step("submit", { reason: "as decided", publish_at: soon }, AUTHOR, 1);
  await step("approve", {}, TREASURER, 2);
  const page = await enter(browser, `/studio/${draft.id}`, {}, TREASURER);
  await page.locator('[data-state="scheduled"]').waitFor();
  await page.getByText("approved, takes effect later").waitFor();
  const published = page.locator('[data-state="published"]');
  for (let tries = 0; tries < 30 && (await published.count()) === 0; tries += 1) {
    await page.waitForTimeout(1000);
    await page.reload();
    await page.locator("[data-state]").waitFor();
  }
  assert.equal(await published.count(), 1);
  await page.getByText(/revision \d+/i).first().waitFor();
});
