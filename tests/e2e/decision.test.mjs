// The page of a recorded decision: every operation's, read and replayed, and nothing that hangs.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, open, SERVER } from "./page.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

/** Has the server answer and record it; the decision's id. */
async function record(tenant, request) {
  const response = await fetch(`${SERVER}/api/v1/call?tenant=${tenant}&record=quote`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(request),
  });
  assert.equal(response.status, 201, await response.text());
  return response.headers.get("carreau-decision");
}

const season = "2026";
const EUR = { currency: "EUR" };
const CD13 = { district: "CD13" };

/** Of every operation: what is asked, and what its page says in English. */
const OPERATIONS = {
  "license_fee.calculate": {
    input: {
      season,
      license_type: "junior",
      player: { birth_date: "2010-05-04" },
      org: { ...CD13, club: "13042" },
    },
    says: ["What a player’s licence costs", "Junior · season 2026", "€16.50", "Who receives what"],
  },
  "affiliation_fee.calculate": {
    input: { season, club: "13042", org: CD13, member_count: 120 },
    says: [
      "What a club’s affiliation costs",
      "Pétanque-Club de la Corniche · 120 members · season",
    ],
  },
  "entry_fee.calculate": {
    input: { season, level: "departmental", class: "triplette", team_size: 3, org: CD13 },
    says: ["Departmental · Triples", "a team of 3 · season 2026", "€16.65"],
  },
  "sanction_fee.calculate": {
    input: {
      season,
      level: "departmental",
      classes: ["triplette", "triplette_jeunes", "doublette"],
      host_district: "CD13",
    },
    says: [
      "class by class",
      "Triples",
      "Youth triples",
      "before: €15.00 €0.00",
      "Owed by the organiser",
      "€30.00",
    ],
  },
  "suspension_fee.calculate": {
    tenant: "sweden",
    input: { season, requesting_club: "MS-003", org: { district: "MSBF" } },
    says: ["Reference price", "Senior", "SEK 350.00", "× 2", "SEK 700.00", "Owed by"],
  },
  "surcharge.calculate": {
    on: "2026-02-01",
    input: { season, amount: "118.05", ...EUR, fee_category: "affiliation" },
    says: ["club affiliation · season 2026", "Amount before", "€118.05", "€11.81", "€129.86"],
  },
  "waiver.calculate": {
    input: {
      season,
      amount: "40.00",
      ...EUR,
      license_type: "senior",
      player: { birth_date: "1980-05-01", flags: ["low_income"] },
    },
    says: ["Waivers and discounts on an amount", "Amount before", "€40.00", "−€15.00", "€25.00"],
  },
  "split.calculate": {
    input: { amount: "100.00", ...EUR, fee_category: "competition_entry", org: CD13 },
    says: ["Who receives which part of an amount", "€100.00", "Bouches-du-Rhône", "€60.00"],
  },
  "season.copy": {
    input: { from: "2026", to: "2027" },
    says: ["Created 1", "Departmental share — Finistère", "There already", "The rules afterwards"],
  },
};

for (const [op, { tenant = "france", on = "2026-05-10", input, says }] of Object.entries(
  OPERATIONS,
)) {
  test(`${op} is shown with its reasons, and replayed`, async () => {
    const id = await record(tenant, { op, on, input });
    const page = await open(browser, `/decisions/${id}`);
    const sheet = page.locator(".sheet");
    await sheet.locator(".further summary").last().click();
    await sheet.locator(".further ol.numbered li").first().waitFor();
    const text = (await sheet.innerText()).replaceAll(/\s+/g, " ");
    for (const said of says) assert.ok(text.includes(said), `“${said}” is not in: ${text}`);
    await page.getByText("it is the recorded one, byte for byte").waitFor();
    for (const figure of await sheet.locator(".figures summary").all()) await figure.click();
    await page.getByRole("button", { name: "Replay the decision" }).click();
    await page.locator('[data-outcome="identical"]').waitFor();
    assert.deepEqual(page.errors, []);
    await page.context().close();
  });
}

test("an answer whose reasons nobody asked for has none, and no figure opens", async () => {
  const { input } = OPERATIONS["license_fee.calculate"];
  const request = { op: "license_fee.calculate", on: "2026-03-15", input, explain: false };
  const page = await open(browser, `/decisions/${await record("france", request)}`);
  await page.locator('[data-total="16.50"]').waitFor();
  assert.equal(await page.locator(".figures summary, .further").count(), 0);
  assert.deepEqual(page.errors, []);
});

test("an answer of a form nobody knows is a failure that is said, beside its record", async () => {
  const { input } = OPERATIONS["license_fee.calculate"];
  const id = await record("france", { op: "license_fee.calculate", on: "2026-03-15", input });
  const page = await open(browser, "/decisions/none");
  await page.route(`**/decisions/${id}`, async (route) => {
    if (route.request().resourceType() === "document") return route.continue();
    const response = await route.fetch();
    const decision = await response.json();
    await route.fulfill({ json: { ...decision, result: { ok: { total: "14.50" } } } });
  });
  await page.goto(`${SERVER}/decisions/${id}`);
  await page.locator(".sheet").getByRole("alert").waitFor();
  await page.getByRole("button", { name: "Replay the decision" }).waitFor();
});

test("a decision becomes a test case in one step", async () => {
  const { input } = OPERATIONS["license_fee.calculate"];
  const id = await record("france", { op: "license_fee.calculate", on: "2026-03-15", input });
  const page = await open(browser, `/decisions/${id}`);
  await page.getByText("The request as it was asked").click();
  await page.getByRole("button", { name: "Make it a test case" }).click();
  const toml = await page.locator("[data-case]").innerText();
  assert.match(toml, /^\[\[case\]\]\n/);
  assert.match(toml, /total = "16\.50"/);
  assert.deepEqual(page.errors, []);
  await page.context().close();
});
