// Logging in and out, going on after a reload, and the ways back for who forgot a password.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assertSound, enter, logIn, LOOKS } from "./desks.mjs";
import { launch, open } from "./page.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

/** Which places the navigation leads to. */
const ways = (page) =>
  page.locator("nav a").evaluateAll((links) => links.map((link) => new URL(link.href).pathname));

test("a wrong password is refused in words, and asked for again", async () => {
  const page = await open(browser, "/log-in");
  await page.fill("#email", "tenant_admin@france.example");
  await page.fill("#password", "wrong");
  await page.locator(".slip button.primary").click();
  await page.locator("#log-in-refused p").waitFor();
  assert.match(await page.locator("#log-in-refused").innerText(), /password/i);
  await logIn(page);
  await page.context().close();
});

test("one stays logged in after loading anew, until one logs out", async () => {
  const page = await enter(browser, "/log-in");
  await page.waitForURL((url) => url.pathname === "/fees");
  await page.reload();
  await page.locator("header .account").waitFor();
  await page.getByRole("button", { name: "Log out" }).click();
  await page.locator("header .in").waitFor();
  await page.reload();
  await page.locator("header .in").waitFor();
  assert.deepEqual(page.errors, []);
  await page.context().close();
});

test("who has to log in arrives where they wanted to go", async () => {
  const page = await enter(browser, "/account");
  await page.getByRole("heading", { name: "Your account" }).waitFor();
  assert.equal(new URL(page.url()).pathname, "/account");
  await page.context().close();
});

test("the token is in no storage a script can read", async () => {
  const page = await enter(browser, "/account");
  const readable = await page.evaluate(() => JSON.stringify([localStorage, document.cookie]));
  assert.doesNotMatch(readable, /ey[A-Z]|cr_/);
  await page.context().close();
});

test("an access token that is over is renewed once, whatever asks at once", async () => {
  const page = await enter(browser, "/account");
  let refreshed = 0;
  page.on("request", (request) => {
    if (request.url().endsWith("/auth/refresh")) refreshed += 1;
  });
  let refused = 0;
  await page.route("**/api/v1/auth/password", async (route) => {
    refused += 1;
    if (refused > 1) return route.fulfill({ status: 204 });
    const body = JSON.stringify({ code: "token_expired", detail: "over", status: 401 });
    return route.fulfill({ status: 401, contentType: "application/problem+json", body });
  });
  await page.fill("#current", "carreau");
  await page.fill("#chosen", "three boules and a jack");
  await page.getByRole("button", { name: "Save the password" }).click();
  await page.getByText("The password is changed.").waitFor();
  assert.deepEqual([refused, refreshed], [2, 1]);
  await page.context().close();
});

test("logged out in one tab, one is logged out in the other", async () => {
  const page = await enter(browser, "/account");
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.locator("header .account").waitFor();
  await other.getByRole("button", { name: "Log out" }).click();
  await page.locator("header .in").waitFor();
  await page.context().close();
});

test("the navigation leads where one's role allows", async () => {
  const page = await enter(browser, "/account", {}, "player@france.example");
  assert.ok(!(await ways(page)).includes("/administration"));
  await page.goto(new URL("/administration", page.url()).href);
  await page.getByText("None of your roles").waitFor();
  await page.context().close();
});

test("whoever is of several federations chooses one, and begins its desk anew", async () => {
  const place = "/organisation/CD13";
  const page = await enter(browser, place, {}, "admin@platform.example");
  await page.getByRole("heading", { name: "Bouches-du-Rhône" }).waitFor();
  await page.selectOption("[data-tenant]", "germany");
  await page.getByRole("treeitem", { name: "Berlin" }).first().waitFor();
  assert.equal(new URL(page.url()).pathname, "/organisation");
  await page.reload();
  await page.getByRole("treeitem", { name: "Berlin" }).first().waitFor();
  await page.context().close();
});

test("a link of a mail that is incomplete or used says so", async () => {
  const page = await open(browser, "/password-reset");
  await page.getByText("This address is incomplete.").waitFor();
  await page.getByRole("link", { name: "forgotten" }).click();
  await page.fill("#email", "nobody@france.example");
  await page.getByRole("button", { name: "Send the link" }).click();
  await page.getByText("the mail is on its way").waitFor();
  await page.goto(new URL("/invitation#ci_used", page.url()).href);
  await page.fill("#name", "Nobody");
  await page.fill("#password", "three boules and a jack");
  await page.getByRole("button", { name: "Accept the invitation" }).click();
  await page.locator(".slip [role=alert] p").waitFor();
  await page.context().close();
});

for (const [look, settings] of Object.entries(LOOKS)) {
  test(`axe finds nothing: ${look}`, async () => {
    for (const place of ["/log-in", "/forgotten-password", "/password-reset#x", "/invitation#x"]) {
      const page = await open(browser, place, settings);
      await page.locator(".slip form").waitFor();
      await assertSound(page);
      await page.context().close();
    }
    const page = await enter(browser, "/account", settings);
    await page.locator("#current").waitFor();
    await assertSound(page);
    await page.context().close();
  });
}
