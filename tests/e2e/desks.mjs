// The desks under test, as whoever may use them opens them: by the demonstration's accounts.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { open, PHONE, SERVER } from "./page.mjs";

/** The one password of the demonstration's accounts. */
export const PASSWORD = "carreau";
export const ADMIN = "tenant_admin@france.example";

const axe = readFileSync(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
  "utf8",
);

/** Opens a place of the page and logs in there. */
export async function enter(browser, place, settings = {}, email = ADMIN) {
  const page = await open(browser, place, settings);
  await logIn(page, email);
  return page;
}

/** Logs in with the form in sight. */
export async function logIn(page, email = ADMIN, password = PASSWORD) {
  await page.fill("#email", email);
  await page.fill("#password", password);
  await page.locator(".slip button.primary").click();
  await page.locator("header .account").waitFor();
}

/** Asks the API in an account's name, past the page. */
export async function ask(method, path, body, { email = ADMIN, etag } = {}) {
  const json = { "content-type": "application/json" };
  const entered = await fetch(`${SERVER}/api/v1/auth/login`, {
    method: "POST",
    headers: json,
    body: JSON.stringify({ email, password: PASSWORD }),
  });
  const { access_token: token } = await entered.json();
  const headers = { ...json, authorization: `Bearer ${token}` };
  if (etag) headers["if-match"] = etag;
  const init = { method, headers };
  if (body !== undefined) init.body = JSON.stringify(body);
  const response = await fetch(`${SERVER}/api/v1/${path}`, init);
  const text = await response.text();
  assert.ok(response.ok, `${method} ${path}: ${response.status} ${text}`);
  return {
    body: text ? JSON.parse(text) : null,
    etag: response.headers.get("etag"),
  };
}

/** How each state of a desk is looked at. */
export const LOOKS = {
  "light, desk": { colorScheme: "light" },
  "dark, desk": { colorScheme: "dark" },
  "dark, phone": { colorScheme: "dark", viewport: PHONE },
  "German, 360 pixels": {
    locale: "de",
    viewport: { width: 360, height: 740 },
  },
};

/** That axe finds nothing, and nothing is wider than the window. */
export async function assertSound(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run());
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`,
  );
  assert.deepEqual(found, []);
  const wider = await page.evaluate(
    () => document.documentElement.scrollWidth - innerWidth,
  );
  assert.ok(wider <= 0, `the page is ${wider} pixels wider than the window`);
}
