// The organisation's desk: the tree by keyboard, a search, and a club added, renamed, moved,
// removed; what belongs to the rules stays.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { ask, assertSound, enter, LOOKS } from "./desks.mjs";
import { launch } from "./page.mjs";

const CODE = `E2E${Date.now().toString(36).toUpperCase()}`;
let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

const item = (page, name) => page.getByRole("treeitem", { name, exact: false }).first();

test("the tree opens by keyboard, a level at a time", async () => {
  const page = await enter(browser, "/organisation");
  await item(page, "Bretagne").waitFor();
  await page.locator("[role=treeitem][tabindex='0']").focus();
  await page.keyboard.press("End");
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowDown");
  const focused = () => page.evaluate(() => document.activeElement.textContent.trim());
  const region = await focused();
  await page.keyboard.press("ArrowRight");
  await page.locator("[role=treeitem][aria-level='3']").first().waitFor();
  await page.keyboard.press("ArrowRight");
  assert.notEqual(await focused(), region);
  await page.keyboard.press("ArrowLeft");
  assert.equal(await focused(), region);
  await page.keyboard.press("ArrowLeft");
  await page.locator("[role=treeitem][aria-level='3']").first().waitFor({ state: "detached" });
  await page.keyboard.press("Enter");
  await page.locator("#place-title").waitFor();
  assert.ok(region.includes(await page.locator("#place-title").innerText()));
  assert.deepEqual(page.errors, []);
  await page.context().close();
});

test("an address shows its place, and the tree open to it", async () => {
  const page = await enter(browser, "/organisation/13101");
  const chosen = page.locator("[role=treeitem][aria-selected=true]");
  await chosen.waitFor();
  assert.equal(await chosen.getAttribute("aria-level"), "4");
  await page.context().close();
});

test("what belongs to the rules cannot be changed here, and the page says why", async () => {
  const page = await enter(browser, "/organisation/CD13");
  await page.getByText("The rules themselves name this place").waitFor();
  assert.equal(await page.getByRole("button", { name: "Rename" }).count(), 0);
  await page.context().close();
});

test("a club is added, renamed, moved, and removed", async () => {
  const page = await enter(browser, "/organisation/CD13");
  await page.getByRole("button", { name: "Add below" }).click();
  await page.getByLabel("Code").fill(CODE);
  await page.getByLabel("Name", { exact: true }).fill(`Essais ${CODE}`);
  await page.getByLabel("Town").fill("Aubagne");
  await page.locator("form").getByRole("button", { name: "Add below" }).click();
  await page.getByRole("heading", { name: `Essais ${CODE}` }).waitFor();
  await page.getByRole("button", { name: "Rename" }).click();
  await page.getByLabel("Name", { exact: true }).fill(`Épreuves ${CODE}`);
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("heading", { name: `Épreuves ${CODE}` }).waitFor();
  await item(page, `Épreuves ${CODE}`).waitFor();
  await page.getByRole("button", { name: "Move", exact: true }).click();
  await page.getByRole("combobox", { name: "Right below" }).click();
  await page.keyboard.type("CD06");
  await page.getByRole("option", { name: "CD06" }).first().click();
  await page.locator("form").getByRole("button", { name: "Move", exact: true }).click();
  await page.getByText("Alpes-Maritimes").first().waitFor();
  await page.locator("section p", { hasText: "› Alpes-Maritimes" }).waitFor();
  await page.getByRole("button", { name: "Remove" }).click();
  await assertSound(page);
  await page.locator("dialog").getByRole("button", { name: "Remove" }).click();
  await page.getByRole("heading", { name: "Alpes-Maritimes" }).waitFor();
  await item(page, `Épreuves ${CODE}`).waitFor({ state: "detached" });
  await page.context().close();
});

test("a club with members is not removed, and the reason is given", async () => {
  const code = `${CODE}M`;
  const club = { code, level: "club", parent: "CD13", name: "Les Habités" };
  await ask("POST", "org-nodes?tenant=france", club);
  const membership = { club: code, season: "2026" };
  const facts = { given_name: "Un", family_name: "Seul", birth_date: "1980-01-01" };
  await ask("POST", "players?tenant=france", { ...facts, membership });
  const page = await enter(browser, `/organisation/${code}`);
  await page.getByRole("link", { name: "one member" }).waitFor();
  await page.getByRole("button", { name: "Remove" }).click();
  await page.locator("dialog").getByRole("button", { name: "Remove" }).click();
  await page.locator("dialog [role=alert] p").waitFor();
  assert.match(await page.locator("dialog [role=alert]").innerText(), /depends/);
  await page.context().close();
});

test("a search finds places by name, code or town", async () => {
  const page = await enter(browser, "/organisation");
  await page.getByRole("searchbox").fill("13101");
  await page.locator(".found button").first().click();
  await page.locator("#place-title").waitFor();
  assert.match(page.url(), /\/organisation\/13101$/);
  await page.context().close();
});

for (const [look, settings] of Object.entries(LOOKS)) {
  test(`axe finds nothing: ${look}`, async () => {
    const page = await enter(browser, "/organisation/13101", settings);
    await page.locator("#place-title").waitFor();
    await page.locator("[role=treeitem][aria-selected=true]").waitFor();
    await assertSound(page);
    await page.context().close();
  });
}
