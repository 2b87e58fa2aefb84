// The members' desk: found as one types, entered, changed by two at once, exported, erased; into
// the calculator with what is known of them.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { ask, assertSound, enter, LOOKS } from "./desks.mjs";
import { launch, PHONE } from "./page.mjs";

const MARK = `E2e${Date.now().toString(36)}`;
let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

/** Enters a member past the page. */
async function player(given, more = {}) {
  const facts = { given_name: given, family_name: MARK, birth_date: "2010-05-04", ...more };
  const membership = { club: "13101", season: "2026" };
  const body = { ...facts, membership };
  return (await ask("POST", "players?tenant=france", body)).body;
}

const rows = (page) => page.locator("table.rows tbody tr");

test("members are found as one types, in a place, and kept in the address", async () => {
  await player("Zoé");
  await player("Noël");
  const page = await enter(browser, "/members");
  await rows(page).first().waitFor();
  await page.getByRole("searchbox").pressSequentially(`noe ${MARK}`);
  await page.getByText("one member", { exact: true }).waitFor();
  assert.equal(await rows(page).count(), 1);
  await page.getByRole("searchbox").fill(MARK);
  await page.getByText("2 members", { exact: true }).waitFor();
  await page.getByRole("combobox", { name: "Region" }).click();
  await page.keyboard.type("bretagne");
  await page.getByRole("option", { name: "Bretagne" }).first().click();
  await page.getByText("Nobody of that name").waitFor();
  assert.match(page.url(), /q=E2e.*place=/);
  await page.getByRole("button", { name: "Clear the choice" }).click();
  await page.getByText("2 members", { exact: true }).waitFor();
  await page.reload();
  await page.getByText("2 members", { exact: true }).waitFor();
  assert.deepEqual(page.errors, []);
  await page.context().close();
});

test("the next page comes as one scrolls, and back from a member it is there", async () => {
  const page = await enter(browser, "/members");
  await rows(page).nth(49).waitFor();
  await rows(page).nth(49).scrollIntoViewIfNeeded();
  await rows(page).nth(60).waitFor();
  const link = rows(page).nth(60).locator("a");
  const name = await link.innerText();
  await link.click();
  await page.locator("#details-title").waitFor();
  await page.goBack();
  await rows(page).nth(60).waitFor();
  assert.equal(await rows(page).nth(60).locator("a").innerText(), name);
  await page.context().close();
});

test("a member is entered, and refused at the field that is wrong", async () => {
  const page = await enter(browser, "/members/new");
  await page.getByLabel("Family name").fill(MARK);
  await page.getByLabel("Given name").fill("Amélie");
  await page.fill("#m-birth-day", "31");
  await page.fill("#m-birth-month", "2");
  await page.fill("#m-birth-year", "2001");
  await page.getByRole("combobox", { name: "Club" }).click();
  await page.keyboard.type("13101");
  await page.getByRole("option", { name: "13101" }).click();
  await page.getByRole("button", { name: "Add the member" }).click();
  await page.locator("form [role=alert] p").waitFor();
  await page.fill("#m-birth-day", "28");
  await page.getByRole("button", { name: "Add the member" }).click();
  await page.getByRole("heading", { name: `Amélie ${MARK}` }).waitFor();
  await page.getByText("28 February 2001").waitFor();
  await page.context().close();
});

test("whoever changes what somebody else has changed overwrites nothing", async () => {
  const { id } = await player("Hugo");
  const page = await enter(browser, `/members/${id}`);
  await page.getByRole("button", { name: "Edit" }).click();
  await page.getByLabel("Given name").fill("Hugues");
  const path = `players/${id}?tenant=france`;
  const { etag } = await ask("GET", path);
  await ask("PATCH", path, { email: "hugo@example.org" }, { etag });
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("Somebody else has changed this meanwhile.").waitFor();
  const lost = await page.locator(".race tbody").innerText();
  assert.match(lost, /Hugo\b[\s\S]*Hugues/);
  assert.match(lost, /hugo@example\.org/);
  await assertSound(page);
  await page.getByRole("button", { name: "Save yours" }).click();
  await page.getByText("Saved.", { exact: true }).waitFor();
  assert.equal((await ask("GET", path)).body.given_name, "Hugues");
  await page.context().close();
});

test("a membership ends, and the licence is asked for with what is known", async () => {
  const { id } = await player("Inès", { flags: ["low_income"] });
  const page = await enter(browser, `/members/${id}`);
  await page.getByRole("link", { name: "What does it cost?" }).waitFor();
  await page.getByRole("button", { name: /^End it/ }).click();
  await page.locator(".pill", { hasText: "ended" }).waitFor();
  await page.getByRole("link", { name: "What does it cost?" }).click();
  await page.locator("#license_type").waitFor();
  assert.equal(await page.inputValue("[id$=birth_date-year], #birth_date-year"), "2010");
  assert.match(page.url(), /born=2010-05-04.*flags=low_income.*club=13101/);
  await page.context().close();
});

test("a member is exported whole, and erased for good", async () => {
  const { id } = await player("Marcel");
  const page = await enter(browser, `/members/${id}`);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Export all that is kept" }).click(),
  ]);
  const kept = JSON.parse(await readFile(await download.path(), "utf8"));
  assert.equal(kept.player.given_name, "Marcel");
  await page.getByRole("button", { name: "Erase", exact: true }).click();
  const sure = page.getByRole("checkbox", { name: "right person" });
  await sure.waitFor();
  await assertSound(page);
  await page.keyboard.press("Escape");
  await sure.waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Erase", exact: true }).click();
  await sure.check();
  await page.getByRole("button", { name: "Erase for good" }).click();
  await page.waitForURL((url) => url.pathname === "/members");
  await page.goto(new URL(`/members/${id}`, page.url()).href);
  await page.getByRole("heading", { name: "An erased member" }).waitFor();
  await page.context().close();
});

test("all members are exported as a file", async () => {
  const page = await enter(browser, "/members");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Export as CSV" }).click(),
  ]);
  const [head, ...lines] = (await readFile(await download.path(), "utf8")).trim().split("\n");
  assert.match(head, /family_name/);
  assert.ok(lines.length > 50);
  await page.context().close();
});

test("where the server is away it is said, and tried again", async () => {
  const page = await enter(browser, "/account");
  await page.route("**/api/v1/players?**", (route) => route.abort());
  await page.getByRole("link", { name: "Members" }).click();
  await page.getByRole("alert").getByText("The server is away.").waitFor();
  await assertSound(page);
  await page.unroute("**/api/v1/players?**");
  await page.getByRole("button", { name: "Try again" }).click();
  await rows(page).first().waitFor();
  await page.context().close();
});

test("on a phone each member is a card", async () => {
  const page = await enter(browser, "/members", { viewport: PHONE });
  const first = await rows(page).first().boundingBox();
  assert.ok(first.height > 80 && first.width < PHONE.width);
  await page.context().close();
});

for (const [look, settings] of Object.entries(LOOKS)) {
  test(`axe finds nothing: ${look}`, async () => {
    const { id } = await player("Paul");
    const page = await enter(browser, "/members", settings);
    await rows(page).first().waitFor();
    await assertSound(page);
    for (const [place, there] of [
      [`/members/${id}`, "#licence-title"],
      ["/members/new", "#new-club"],
      ["/members/import", "#import-file"],
    ]) {
      await page.goto(new URL(place, page.url()).href);
      await page.locator(there).waitFor();
      await assertSound(page);
    }
    await page.goto(new URL(`/members/${id}`, page.url()).href);
    await page.locator("#details-title + button").click();
    await page.locator("#m-family_name").waitFor();
    await assertSound(page);
    await page.context().close();
  });
}
