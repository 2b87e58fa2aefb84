// Several tabs of one log-in: one refreshes for all, and the log-in outlives it.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { enter } from "./desks.mjs";
import { launch } from "./page.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

/** Two tabs of one log-in, and how often they refreshed since; `meet` holds back the first. */
async function tabs(meet) {
  const one = await enter(browser, "/account");
  await one.locator("#current").waitFor();
  const other = await one.context().newPage();
  await other.goto(one.url());
  await other.locator("#current").waitFor();
  const seen = { refreshed: 0 };
  await one.context().route("**/api/v1/auth/refresh", async (route) => {
    seen.refreshed += 1;
    if (seen.refreshed === 1) await meet?.([one, other]);
    await route.continue();
  });
  return { one, other, seen };
}

/** Waits until one of the tabs has its turn and the other waits for its own. */
async function bothAsk([one, other]) {
  const isQueued = () => navigator.locks.query().then(({ pending }) => pending.length > 0);
  const queued = async (page) => page.evaluate(isQueued).catch(() => false);
  for (let times = 0; times < 200; times += 1) {
    if ((await queued(one)) || (await queued(other))) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  assert.fail("the second tab never asked");
}

const loggedIn = (page) => page.locator("header .account").waitFor();

/** Answers that a tab's token is over, once; then as the server would. */
async function overOnce(page) {
  let asked = 0;
  await page.route("**/api/v1/auth/password", async (route) => {
    asked += 1;
    if (asked > 1) return route.fulfill({ status: 204 });
    const body = JSON.stringify({ code: "token_expired", detail: "over", status: 401 });
    return route.fulfill({ status: 401, contentType: "application/problem+json", body });
  });
}

async function change(page) {
  await page.fill("#current", "carreau");
  await page.fill("#chosen", "three boules and a jack");
  await page.getByRole("button", { name: "Save the password" }).click();
}

test("two tabs loaded anew at once refresh once, and both stay logged in", async () => {
  const { one, other, seen } = await tabs(bothAsk);
  await Promise.all([one.reload(), other.reload()]);
  await Promise.all([loggedIn(one), loggedIn(other)]);
  assert.equal(seen.refreshed, 1);
  await one.context().close();
});

test("two tabs whose tokens are over at once refresh once, and both go on", async () => {
  const { one, other, seen } = await tabs(bothAsk);
  await Promise.all([overOnce(one), overOnce(other)]);
  await Promise.all([change(one), change(other)]);
  for (const page of [one, other]) await page.getByText("The password is changed.").waitFor();
  assert.equal(seen.refreshed, 1);
  await one.context().close();
});

test("the log-in outlives tabs that load anew again and again", async () => {
  const { one, other, seen } = await tabs();
  for (let times = 0; times < 5; times += 1) {
    await Promise.all([one.reload(), other.reload()]);
    await Promise.all([loggedIn(one), loggedIn(other)]);
  }
  assert.ok(seen.refreshed >= 5 && seen.refreshed <= 10, `${seen.refreshed} times`);
  const third = await one.context().newPage();
  await third.goto(one.url());
  await loggedIn(third);
  await one.context().close();
});

test("the token that tabs hand on is in no storage a script can read", async () => {
  const { one, other } = await tabs(bothAsk);
  await Promise.all([one.reload(), other.reload()]);
  await Promise.all([loggedIn(one), loggedIn(other)]);
  const readable = await other.evaluate(() => JSON.stringify([localStorage, document.cookie]));
  assert.doesNotMatch(readable, /ey[A-Z]|cr_/);
  await one.context().close();
});
