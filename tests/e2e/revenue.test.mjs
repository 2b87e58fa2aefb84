// The revenue's desk: the flow as a picture and a table that say the same, a statement as a file,
// settlements closed and paid out.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { ask, assertSound, enter, LOOKS } from "./desks.mjs";
import { launch } from "./page.mjs";

const TREASURER = "treasurer@france.example";
let browser;
before(async () => {
  browser = await launch();
  await paid();
});
after(() => browser.close());

/** A licence that was paid yesterday, past the page. */
async function paid() {
  const facts = { given_name: "Fluss", family_name: "Rev", birth_date: "1980-05-04" };
  const membership = { club: "13101", season: "2026" };
  const { id } = (await ask("POST", "players?tenant=france", { ...facts, membership })).body;
  const body = { player: id, season: "2026", license_type: "senior", approve: true };
  const { due } = (await ask("POST", "licenses?tenant=france", body)).body;
  const { tenants } = (await ask("GET", "tenants")).body;
  const today = new Date(tenants.find(({ code }) => code === "france").today);
  const booked_on = new Date(today - 86_400_000).toISOString().slice(0, 10);
  const payment = { debtor: due.debtor, amount: due.balance, currency: "EUR", method: "cash" };
  await ask("POST", "payments/?tenant=france", { ...payment, booked_on });
}

const minor = (amount) => Math.round(Number(amount) * 100);

test("the flow's table adds up to its total, and leads from the region to its clubs", async () => {
  const page = await enter(browser, "/revenue", {}, TREASURER);
  await page.locator("[data-flow-total]").waitFor();
  const whole = await page.locator("[data-flow-total]").getAttribute("data-flow-total");
  const parts = await page
    .locator("[data-flow]")
    .evaluateAll((found) => found.map((it) => it.dataset.flow));
  assert.equal(
    parts.map(minor).reduce((all, amount) => all + amount),
    minor(whole),
  );
  assert.ok((await page.locator("[data-sankey] path").count()) > 3);
  // A long table is folded.
  const unfold = () => page.locator("details").evaluate((it) => (it.open = true));
  await unfold();
  const into = (name) => page.locator("td:first-child").getByRole("link", { name }).first();
  await into(/^Provence/).click();
  await page.getByRole("heading", { name: /^Provence/ }).waitFor();
  await unfold();
  await into("Bouches-du-Rhône").click();
  await page.getByRole("heading", { name: "Bouches-du-Rhône" }).waitFor();
  await unfold();
  await page.locator("td:first-child").getByText("Union Bouliste de Marseille").first().waitFor();
  await page.locator(".above").getByRole("link").first().click();
  await page.getByRole("heading", { name: "The whole federation" }).waitFor();
  assert.deepEqual(page.errors, []);
  await page.context().close();
});

test("a period in which nothing was paid says so", async () => {
  const page = await enter(browser, "/revenue", {}, TREASURER);
  await page.locator("[data-flow-total]").waitFor();
  await page.getByRole("button", { name: "Last year" }).click();
  await page.getByText("Nothing was paid in this period.").or(page.locator("[data-flow]").first())
    .first()
    .waitFor();
  await assertSound(page);
  await page.context().close();
});

test("a statement is read and downloaded, and the journal with it", async () => {
  const page = await enter(browser, "/revenue/statement?node=CD13", {}, TREASURER);
  await page.getByRole("heading", { name: "Bouches-du-Rhône" }).waitFor();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download as CSV" }).click(),
  ]);
  assert.match(await readFile(await file.path(), "utf8"), /^booked_on,org_node,amount/);
  const [journal] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download the journal" }).click(),
  ]);
  assert.ok((await readFile(await journal.path(), "utf8")).length > 100);
  await page.selectOption("#journal-format", "fec");
  await page.fill("#journal-company", "not a number");
  await page.getByRole("button", { name: "Download the journal" }).click();
  await page.locator("form [role=alert] p").waitFor();
  await assertSound(page);
  await page.context().close();
});

test("what is not settled is closed and marked as paid out", async () => {
  const page = await enter(browser, "/revenue/settlements", {}, TREASURER);
  await page.locator('[data-unsettled="CD13"]').getByRole("button").click();
  await page.getByText("One settlement is closed.").waitFor();
  await page.getByRole("button", { name: /^Mark as paid out: Bouches/ }).first().click();
  await page.fill("#pay-out-reference", "VIR 2026-11");
  await assertSound(page);
  await page.locator("dialog button.primary").click();
  await page.getByText("VIR 2026-11").first().waitFor();
  await page.getByText("paid out", { exact: true }).first().waitFor();
  assert.deepEqual(page.errors, []);
  await page.context().close();
});

for (const [look, settings] of Object.entries(LOOKS)) {
  test(`axe finds nothing: ${look}`, async () => {
    await paid();
    const page = await enter(browser, "/revenue", settings, TREASURER);
    await page.locator("[data-flow-total]").waitFor();
    await assertSound(page);
    for (const [place, there] of [
      ["/revenue/statement?node=CD13", "#statement-title"],
      ["/revenue/settlements", "#settlements-title"],
    ]) {
      await page.goto(new URL(place, page.url()).href);
      await page.locator(there).waitFor();
      await assertSound(page);
    }
    await page.context().close();
  });
}
