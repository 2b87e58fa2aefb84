// The administration's desk: somebody invited, granted and kept out; a key made and withdrawn; the
// table of roles, mails, jobs and the log.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assertSound, enter, LOOKS } from "./desks.mjs";
import { launch } from "./page.mjs";

const MARK = `e2e${Date.now().toString(36)}`;
let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

const rows = (page) => page.locator("table.rows tbody tr");

/** Chooses a place by typing. */
async function choose(page, label, code) {
  await page.getByRole("combobox", { name: label }).click();
  await page.keyboard.type(code);
  await page.getByRole("option", { name: code }).first().click();
}

test("somebody is invited, granted another role, and kept out", async () => {
  const page = await enter(browser, "/administration");
  await rows(page).first().waitFor();
  await page.getByRole("button", { name: "Invite somebody" }).click();
  await page.fill("#invite-email", `${MARK}@france.example`);
  await page.fill("#invite-name", `Invitée ${MARK}`);
  await page.getByLabel("Role").selectOption("club_officer");
  await choose(page, "Place, and all below it", "13101");
  await assertSound(page);
  await page.getByRole("button", { name: "Send the invitation" }).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await page.getByRole("searchbox").fill(MARK);
  const link = page.getByRole("link", { name: `Invitée ${MARK}` });
  await link.waitFor();
  await page.locator(".pill", { hasText: "invited" }).first().waitFor();
  await link.click();
  await page.getByRole("button", { name: "Grant a role" }).click();
  await page.getByLabel("Role").selectOption("officer");
  await choose(page, "Place, and all below it", "CD13");
  await page.locator("form").getByRole("button", { name: "Grant a role" }).click();
  const granted = page.getByRole("button", { name: /^Take away: Officer/ });
  await granted.waitFor();
  await assertSound(page);
  await granted.click();
  await granted.waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Keep out" }).click();
  await page.locator("dialog").getByRole("button", { name: "Keep out" }).click();
  await page.getByRole("button", { name: "Let in again" }).click();
  await page.getByRole("button", { name: "Keep out" }).waitFor();
  assert.deepEqual(page.errors, []);
  await page.context().close();
});

test("a key's secret is shown once, and the key withdrawn", async () => {
  const page = await enter(browser, "/administration/keys");
  await page.getByRole("button", { name: "Make a key" }).click();
  await page.getByLabel("What it is for").fill(MARK);
  await choose(page, "Place, and all below it", "FFPJP");
  await page.getByRole("checkbox", { name: "read fees" }).check();
  await page.getByRole("button", { name: "Make the key" }).click();
  const secret = await page.locator(".secret").innerText();
  assert.match(secret, /^ck_/);
  await assertSound(page);
  await page.getByRole("button", { name: "I have it" }).click();
  await page.getByRole("button", { name: `Withdraw: ${MARK}` }).click();
  await page.locator("dialog").getByRole("button", { name: "Withdraw" }).click();
  await rows(page).filter({ hasText: MARK }).locator(".pill.bad").waitFor();
  assert.ok(!(await page.content()).includes(secret));
  await page.context().close();
});

test("what was done stands in the log, with who and what", async () => {
  const page = await enter(browser, "/administration/log");
  await page.locator("ol li").first().waitFor();
  await page.locator("ol summary").first().click();
  await page.locator("ol li dl").first().waitFor();
  await assertSound(page);
  await page.context().close();
});

test("the invitation's mail stands among the mails, without what it says", async () => {
  const page = await enter(browser, "/administration/mails");
  await rows(page)
    .filter({ hasText: `${MARK}@france.example` })
    .waitFor();
  await page.getByLabel("State").selectOption("dead");
  await page.getByText("No mails.").waitFor();
  await page.context().close();
});

test("an auditor reads and changes nothing", async () => {
  const page = await enter(browser, "/administration", {}, "auditor@france.example");
  await rows(page).first().waitFor();
  assert.equal(await page.getByRole("button", { name: "Invite somebody" }).count(), 0);
  await page.context().close();
});

test("the platform's administrator goes from one federation to another's users", async () => {
  const page = await enter(browser, "/administration/tenants", {}, "admin@platform.example");
  const card = page.locator("[data-tenant-card=sweden]");
  assert.match(await card.innerText(), /Svenska Bouleförbundet[\s\S]*ready[\s\S]*SEK/);
  await card.getByRole("button", { name: "Administer it Svenska Bouleförbundet" }).click();
  await rows(page).filter({ hasText: "tenant_admin@sweden.example" }).waitFor();
  await page.locator("a[href='/administration/tenants']").click();
  await page.locator("[data-tenant-card=france] button.secondary").waitFor();
  assert.match(await card.innerText(), /Its desks are the ones in sight/);
  await page.context().close();
});

test("a federation that is not served says why", async () => {
  const page = await enter(browser, "/account", {}, "admin@platform.example");
  const error = "The rules of germany have an error. Correct them and start the server again.";
  const findings = [{ sentence: "The shares add up to 90%.", file: "distribution.toml" }];
  await page.route("**/readyz", async (route) => {
    const response = await route.fetch();
    const { tenants, ...rest } = await response.json();
    const germany = { state: "failed", error, findings };
    await route.fulfill({ status: 503, json: { ...rest, tenants: { ...tenants, germany } } });
  });
  await page.locator("nav a[href='/administration']").click();
  await page.locator("a[href='/administration/tenants']").click();
  const card = page.locator("[data-tenant-card=germany]");
  await card.getByText(error).waitFor();
  assert.match(await card.innerText(), /add up to 90%\. distribution\.toml/);
  await assertSound(page);
  await page.context().close();
});

for (const [look, settings] of Object.entries(LOOKS)) {
  test(`axe finds nothing: ${look}`, async () => {
    const page = await enter(browser, "/administration/users", settings);
    await rows(page).first().waitFor();
    await assertSound(page);
    for (const [part, there] of [
      ["keys", "#keys-title"],
      ["roles", "tbody th code"],
      ["mails", "#state"],
      ["jobs", "#state"],
      ["log", "#log-kind"],
      ["tenants", ".card dl"],
    ]) {
      await page.locator(`a[href='/administration/${part}']`).click();
      await page.locator(there).first().waitFor();
      await assertSound(page);
    }
    await page.context().close();
  });
}
