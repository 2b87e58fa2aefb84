// Bringing in a file: tried first, followed line by line, reported; nothing without a good trial.
//
// The server's side is played where every course of it is to be seen; the last test asks it.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assertSound, enter, LOOKS } from "./desks.mjs";
import { launch } from "./page.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

const FILE = {
  name: "members.csv",
  mimeType: "text/csv",
  buffer: Buffer.from("given_name,family_name,birth_date\nZoé,Martin,2010-05-04\n"),
};
const NOTHING = { created: 0, updated: 0, unchanged: 0, error_count: 0, errors: [] };
const BROKEN = {
  line: 3,
  column: "birth_date",
  code: "invalid_value",
  message: "there is no such day",
  value: "2010-02-31",
};

/** Plays a server that answers an import by these states, one after the other; one may wait. */
async function play(page, states) {
  const asked = [];
  await page.route(/\/api\/v1\/imports/, async (route) => {
    const request = route.request();
    if (request.method() === "POST") asked.push(new URL(request.url()).searchParams);
    const { held, ...state } = states.shift();
    await held;
    const body = { id: "i1", lines_total: 4000, lines_done: 0, ...NOTHING, ...state };
    const status = request.method() === "POST" ? 202 : 200;
    await route.fulfill({ status, contentType: "application/json", body: JSON.stringify(body) });
  });
  return asked;
}

const button = (page, name) => page.getByRole("button", { name, exact: true });

test("a file with a broken line changes nothing, and the line is named", async () => {
  const page = await enter(browser, "/members/import");
  let goOn;
  const held = new Promise((resolve) => (goOn = resolve));
  const asked = await play(page, [
    { state: "queued" },
    { state: "checking", lines_done: 1200 },
    { state: "failed", lines_done: 4000, error_count: 1, errors: [BROKEN], held },
  ]);
  await page.setInputFiles("#import-file", FILE);
  assert.ok(await button(page, "Import now").isDisabled());
  await button(page, "Try the file").click();
  await page.getByText("1,200 of 4,000 lines").waitFor();
  assert.equal(await page.getByRole("progressbar").getAttribute("value"), "1200");
  goOn();
  await page.getByText("Nothing was changed: one line is not well.").waitFor();
  assert.match(await page.locator("table.rows tbody").innerText(), /3[\s\S]*2010-02-31/);
  assert.ok(await button(page, "Import now").isDisabled());
  assert.equal(asked[0].get("dry_run"), "true");
  assert.equal(asked[0].get("mode"), "all_or_nothing");
  await page.context().close();
});

test("a file that is well is tried, then imported", async () => {
  const page = await enter(browser, "/members/import");
  const counts = { created: 3999, updated: 1 };
  const asked = await play(page, [
    { state: "checking" },
    { state: "done", lines_done: 4000, ...counts },
    { state: "checking" },
    { state: "done", lines_done: 4000, ...counts },
  ]);
  await page.setInputFiles("#import-file", FILE);
  await button(page, "Try the file").click();
  await page.getByText("The file is well.").waitFor();
  await button(page, "Import now").click();
  await page.getByText("3,999 new, 1 changed").waitFor();
  assert.equal(asked[1].get("dry_run"), "false");
  assert.equal(asked[1].get("kind"), "players");
  await page.context().close();
});

test("members come in from a file, and are found", async () => {
  const page = await enter(browser, "/members/import");
  const number = `e2e-${process.pid}`;
  const lines = ["number;given_name;family_name;birth_date", `${number};Zoé;Filemot;2010-05-04`];
  const broken = [...lines, `${number}b;Ada;Filemot;2010-02-31`].join("\r\n");
  const bring = (text) =>
    page.setInputFiles("#import-file", { ...FILE, buffer: Buffer.from(text) });
  await bring(broken);
  await button(page, "Try the file").click();
  await page.getByText("Nothing was changed: one line is not well.").waitFor();
  assert.match(await page.locator("table.rows tbody").innerText(), /3[\s\S]*birth_date/);
  await bring(lines.join("\r\n"));
  await button(page, "Try the file").click();
  await page.getByText("1 new, 0 changed").waitFor();
  await button(page, "Import now").click();
  await page.getByText("Imported:").waitFor();
  await page.goto(new URL("/members?q=filemot", page.url()).href);
  await page.getByText("Zoé").first().waitFor();
  await page.context().close();
});

test("a treasurer brings in seasons and nothing else", async () => {
  const page = await enter(browser, "/members/import", {}, "treasurer@france.example");
  assert.deepEqual(await page.locator("#import-kind option").allInnerTexts(), ["Seasons"]);
  const text = "code,starts_on,ends_on\n2039,2039-01-01,2039-12-31\n";
  await page.setInputFiles("#import-file", { ...FILE, buffer: Buffer.from(text) });
  await button(page, "Try the file").click();
  // A golden case of the demonstration lists the seasons there are; it may have failed before.
  const although = page.getByLabel("Import although golden cases of the rules fail");
  await although.or(page.getByText("1 new, 0 changed")).waitFor();
  if (await although.isVisible()) {
    await although.check();
    await button(page, "Try the file").click();
  }
  await page.getByText("1 new, 0 changed").waitFor();
  await page.context().close();
});

for (const [look, settings] of Object.entries(LOOKS)) {
  test(`axe finds nothing in a report: ${look}`, async () => {
    const page = await enter(browser, "/members/import", settings);
    await play(page, [{ state: "failed", lines_done: 4000, error_count: 1, errors: [BROKEN] }]);
    await page.setInputFiles("#import-file", FILE);
    await page.locator("form button.primary").click();
    await page.locator("table.rows tbody td").first().waitFor();
    await assertSound(page);
    await page.context().close();
  });
}
