// Federations that are begun. The last file: whoever comes after finds one more.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assertSound, enter } from "./desks.mjs";
import { launch } from "./page.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

test("the platform's administrator begins a federation and invites its administrator", async () => {
  const page = await enter(browser, "/administration/tenants", {}, "admin@platform.example");
  const begin = page.getByRole("button", { name: "Begin a federation" });
  await begin.click();
  const code = `zz-${process.pid}`;
  await page.fill("#tenant-name", "Fédération d’Essai");
  await page.fill("#tenant-code", "france");
  await page.fill("#tenant-federation", "ESSAI");
  await page.fill("#tenant-zone", "Europe/Madrid");
  const now = page.getByRole("button", { name: "Begin it", exact: true });
  await now.click();
  await page.getByText("There is a federation of the code “france”.").waitFor();
  await assertSound(page);
  await page.fill("#tenant-code", code);
  await now.click();
  await page.getByRole("button", { name: "Invite somebody" }).click();
  await page.locator("#invite-email").waitFor();
  await page.keyboard.press("Escape");
  await page.locator("a[href='/administration/tenants']").click();
  await page.locator(`[data-tenant-card=${code}]`).waitFor();
  assert.match(await page.locator(`[data-tenant-card=${code}]`).innerText(), /Fédération d’Essai/);
  await page.context().close();
});
