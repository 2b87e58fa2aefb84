// The studio: a rule from nothing to published by two people, errors at their places, tests that
// stand in the way, two drafts on one revision, what is not saved, and the keyboard alone.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { ask, assertSound, enter, LOOKS } from "./desks.mjs";
import {
  AUTHOR,
  TREASURER,
  SCRIPT,
  REUNION,
  BASTIA,
  amount,
  bare,
  decided,
  drafted,
  junior,
  rewrite,
  saved,
  tests,
} from "./drafts.mjs";
import { launch } from "./page.mjs";

let browser;
before(async () => (browser = await launch()));
// What follows finds the rules as they were.
after(async () => {
  await bare();
  await browser.close();
});

const open = (place, settings = {}, email = AUTHOR) => enter(browser, place, settings, email);

test("a state without drafts says so; how it works can be put away", async () => {
  await bare();
  const page = await open("/studio?state=scheduled");
  await page.getByText("No draft is in this state.").waitFor();
  await page.getByRole("button", { name: "Hide" }).click();
  await page.getByRole("button", { name: "How this works" }).click();
  await page.getByRole("heading", { name: "How this works" }).waitFor();
  assert.deepEqual(page.errors, []);
});

test("under 25 in Corsica pay 1.50 less: from nothing to published, by two people", async () => {
  await bare();
  const page = await open("/studio");
  await page.getByRole("button", { name: "New draft" }).click();
  await page.fill("#draft-name", "Corsica: 1.50 less under 25");
  await page.getByRole("button", { name: "Begin the draft" }).click();
  await page.locator("[data-before]").waitFor();
  assert.ok(await page.getByText("COR Corse").count(), "the codes stand in the text");
  await junior(page);
  await amount(page, "before", "14.00");
  await amount(page, "after", "14.00");
  await page.getByText("Nothing changes for this person.").waitFor();
  await rewrite(page, "if ctx.org", 'if ctx.org.region == "COR" && ctx.age < 25 {');
  await rewrite(page, 'adjust("', 'adjust("local_measure", -money("1.50"));');
  await amount(page, "after", "12.50");
  await amount(page, "before", "14.00");
  await page.locator(".result .why").getByText("−€1.50").waitFor();
  await saved(page);

  // What was tried is kept as a test, which holds and touches the rule.
  await page.fill("#case-name", "a junior of Bastia pays 1.50 less");
  await page.getByRole("button", { name: "Add to tests/own.toml" }).click();
  await page.getByText("The test is in tests/own.toml.").waitFor();
  await tests(page);
  await page.getByText(/All \d+ tests hold/).waitFor();
  await page.locator("details", { hasText: "tests/own.toml" }).locator("summary").click();
  await page.getByRole("button", { name: "a junior of Bastia pays 1.50 less" }).waitFor();
  const touched = page.locator("li.lines", { hasText: SCRIPT });
  assert.match(await touched.innerText(), /all 3 are tested/);

  // Whom it touches: the island, and nobody else.
  await page.getByRole("tab", { name: "Impact" }).click();
  await page.selectOption("#impact-size", "1000");
  await page.getByRole("button", { name: "Count", exact: true }).click();
  await page.locator("[data-changed]").waitFor({ timeout: 60000 });
  assert.notEqual(await page.locator("[data-changed]").getAttribute("data-changed"), "0");
  assert.match(await page.locator("[data-difference]").getAttribute("data-difference"), /^-/);
  await page.locator("[data-histogram] rect").first().waitFor();
  assert.match(await page.locator('[data-group="OCC"]').innerText(), /\n?.*0 of \d+ touched/);
  const largest = page.locator('section[aria-labelledby="largest-title"]');
  await largest.locator("summary").first().click();
  await largest.locator("[data-total]").nth(1).waitFor();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save as a table (CSV)" }).click(),
  ]);
  assert.match(download.suggestedFilename(), /\.csv$/);
  await page.getByRole("tab", { name: "Difference" }).click();
  await page.locator(`[data-file="${SCRIPT}"] .in`).first().waitFor();

  // The author asks, the treasurer approves, and everybody pays so.
  await page.getByRole("button", { name: "Ask for approval" }).click();
  await page.fill("#act-reason", "As the regional assembly decided");
  await page.locator("dialog button.primary").click();
  await page.locator('[data-state="submitted"]').waitFor();
  assert.equal(await page.getByRole("button", { name: "Approve" }).count(), 0);
  const theirs = await open(new URL(page.url()).pathname, {}, TREASURER);
  await theirs.getByText("As the regional assembly decided").waitFor();
  await theirs.getByRole("button", { name: "Approve" }).click();
  await theirs.locator("dialog button.primary").click();
  await theirs.locator('[data-state="published"]').waitFor();
  await theirs.goto(new URL(BASTIA, theirs.url()).href);
  await theirs.locator('[data-total="12.50"]').waitFor();
});

test("an error stands at its place, and nothing that is typed is lost by it", async () => {
  await bare();
  const { page } = await drafted(browser, "Errors", { [SCRIPT]: REUNION });
  await rewrite(page, "adjust(\"", 'adjust("local_measure" -money("0.50"));');
  await page.getByText("One thing is wrong").waitFor();
  await page.locator(".cm-lintRange-error").waitFor();
  await page.getByText("The text has errors: this is from before them.").waitFor();
  await page.getByRole("button", { name: `${SCRIPT}, line 3` }).click();
  const focused = await page.evaluate(() => document.activeElement.className);
  assert.match(focused, /cm-content/);
  await saved(page);
  await page.getByRole("button", { name: "Ask for approval" }).click();
  await page.fill("#act-reason", "why");
  await page.locator("dialog button.primary").click();
  await page.getByText("Not possible: one thing is wrong.").waitFor();
  await page.keyboard.press("Escape");
  await page.reload();
  await page.getByText('adjust("local_measure" -money').waitFor();
  await rewrite(page, 'adjust("', 'adjust("local_measure", -money("0.50"));');
  await page.getByText("No errors in the text.").waitFor();
});

test("an error of the data stands at its line, and is taken back", async () => {
  await bare();
  const { page } = await drafted(browser, "Data", {});
  await page.locator(".files summary", { hasText: "Season 2026" }).click();
  await page.getByRole("button", { name: "Licence fees fees/2026.toml" }).click();
  await rewrite(page, 'amount = "12.00"', 'amount = "twelve"');
  await page.locator(".findings").waitFor();
  assert.match(await page.locator(".findings").innerText(), /fees\/2026\.toml, line \d+/);
  await page.getByRole("button", { name: "Undo all changes of this file" }).click();
  await page.getByRole("button", { name: "Yes" }).click();
  await page.getByText("No errors in the text.").waitFor();
  await page.getByText("Nothing is changed yet").waitFor();
});

test("a draft whose tests fail is not published, and it is said why", async () => {
  await bare();
  const { page, id } = await drafted(browser, "Dearer", {}, {}, TREASURER);
  const path = `packs/drafts/${id}/file?tenant=france&file=fees/2026.toml`;
  const { body, etag } = await ask("GET", path, undefined, { email: TREASURER });
  const text = body.text.replace('"12.00"', '"13.00"');
  await ask("PUT", path, { text }, { email: TREASURER, etag });
  await page.reload();
  await page.getByRole("tab", { name: /Tests \(\d+ fail/ }).click();
  const failing = page.locator(".failing li").first();
  assert.match(await failing.innerText(), /expected [\s\S]*found/);
  await failing.getByRole("button", { name: /toml, line/ }).click();
  await page.waitForFunction(() => {
    const { top, bottom } = document.activeElement.getBoundingClientRect();
    const isText = document.activeElement.className.includes("cm-content");
    return isText && bottom > 0 && top < innerHeight;
  });
  await page.getByRole("button", { name: "Publish" }).click();
  await page.fill("#act-reason", "why");
  await page.locator("dialog button.primary").click();
  await page.getByText(/Not published: \d+ tests fail/).waitFor();
  assert.ok(await page.locator("dialog button.primary").isDisabled());
  await assertSound(page);
  await page.locator("dialog input[type=checkbox]").check();
  assert.ok(await page.locator("dialog button.primary").isEnabled());
  await page.keyboard.press("Escape");
  assert.equal(await page.locator('[data-state="open"]').count(), 1);
});

test("the second of two drafts is told what the first changed, and rebased", async () => {
  await bare();
  const second = await drafted(browser, "Second", { [SCRIPT]: REUNION }, {}, TREASURER);
  const first = await ask(
    "POST",
    "packs/drafts/?tenant=france",
    { name: "First", files: { [SCRIPT]: REUNION.replace("0.50", "0.75") } },
    { email: AUTHOR },
  );
  const publish = `packs/drafts/${first.body.id}/publish?tenant=france`;
  await ask("POST", publish, { reason: "first" }, { email: TREASURER, etag: '"1"' });
  const { page } = second;
  await page.getByRole("button", { name: "Publish" }).click();
  await page.fill("#act-reason", "second");
  await page.locator("dialog button.primary").click();
  const dialog = page.locator("dialog");
  await dialog.getByText("Other rules were published since").waitFor();
  await dialog.getByText("0.75").waitFor();
  await dialog.getByRole("button", { name: "Bring it up to date" }).click();
  await dialog.getByText("Both changed the same file").waitFor();
  await dialog.getByLabel("What is in this draft").check();
  await dialog.getByRole("button", { name: "Bring it up to date" }).click();
  await dialog.locator("[data-behind]").waitFor({ state: "detached" });
  await dialog.locator("button.primary").click();
  await page.locator('[data-state="published"]').waitFor();
});

test("what somebody else wrote meanwhile is told, and neither text is lost unasked", async () => {
  await bare();
  const { page, id } = await drafted(browser, "Two writers", { [SCRIPT]: REUNION });
  const path = `packs/drafts/${id}/file?tenant=france&file=${SCRIPT}`;
  const { etag } = await ask("GET", path, undefined, { email: TREASURER });
  const theirs = REUNION.replace("0.50", "0.60");
  await ask("PUT", path, { text: theirs }, { email: TREASURER, etag });
  await rewrite(page, "explain(", 'explain("Mine.");');
  await page.locator('[data-unsaved="lost"]').waitFor();
  await page.getByText('explain("Mine.")').waitFor();
  await page.getByRole("button", { name: "Keep what I typed" }).click();
  await saved(page);
  const after = await ask("GET", path, undefined, { email: AUTHOR });
  assert.match(after.body.text, /Mine/);
});

test("without the server what is typed stays unsaved, and is saved again", async () => {
  await bare();
  const { page } = await drafted(browser, "Away", { [SCRIPT]: REUNION });
  await page.route("**/file?**", (route) => route.abort());
  await rewrite(page, "explain(", 'explain("Typed without a server.");');
  await page.locator('[data-unsaved="failed"]').waitFor();
  let asked = "";
  page.once("dialog", (dialog) => {
    asked = dialog.message();
    return dialog.dismiss();
  });
  await page.getByRole("link", { name: "All drafts" }).click();
  await page.waitForFunction(() => location.pathname.length > "/studio".length);
  assert.match(asked, /not saved/);
  await page.unroute("**/file?**");
  await page.getByRole("button", { name: "Save again" }).click();
  await saved(page);
});

test("it is written, tried and looked at by the keyboard alone", async () => {
  await bare();
  const { page } = await drafted(browser, "Keys", { [SCRIPT]: REUNION });
  await page.locator(".cm-content").focus();
  await page.keyboard.press("Control+Home");
  await page.keyboard.type("// Typed.");
  await page.keyboard.press("Enter");
  await saved(page);
  // Behind an Escape, Tab leaves the text.
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  const isOut = await page.evaluate(() => !document.activeElement.closest(".cm-editor"));
  assert.ok(isOut);
  await page.getByRole("tab", { name: "Try it" }).focus();
  await page.keyboard.press("ArrowRight");
  await page.getByText(/All \d+ tests hold/).waitFor();
  await page.keyboard.press("End");
  await page.locator(`[data-file="${SCRIPT}"]`).waitFor();
  await page.getByRole("button", { name: "Give up" }).focus();
  await page.keyboard.press("Enter");
  await page.locator("dialog[open]").waitFor();
  await page.keyboard.press("Escape");
  await page.locator("dialog[open]").waitFor({ state: "detached" });
});

test("facts are taken over from a test and from a recorded calculation", async () => {
  await bare();
  const { page } = await drafted(browser, "Facts", {}, {}, TREASURER);
  await page.getByText("Take somebody from a test").click();
  await page.fill("#pick-case", "senior of Marseille");
  await page.locator('[role="option"]').first().click();
  await page.getByText("Taken over.").waitFor();
  await amount(page, "before", "55.00");
  await page.fill("#pick-decision", await decided());
  await page.getByRole("button", { name: "Take it" }).click();
  await amount(page, "before", "14.00");
  assert.equal(await page.locator("#license_type").inputValue(), "junior");
  await page.getByRole("button", { name: "Keep its recorded answer as a test" }).click();
  await page.getByText("The test is in tests/own.toml.").waitFor();
  await tests(page);
  await page.getByText(/All \d+ tests hold/).waitFor();
});

test("where a second person is wanted, nobody publishes what they wrote", async () => {
  const email = "treasurer@sweden.example";
  const files = { "scripts/own.rhai": 'fn suspension_adjust(ctx, quote) { explain("x"); }' };
  const body = { name: "Two people", files };
  const made = await ask("POST", "packs/drafts/?tenant=sweden", body, { email });
  const page = await open(`/studio/${made.body.id}`, {}, email);
  await page.getByRole("button", { name: "Ask for approval" }).click();
  assert.equal(await page.getByRole("button", { name: "Publish" }).count(), 0);
  await page.fill("#act-reason", "why");
  await page.getByLabel("From a day and hour on").check();
  await page.locator('input[type="datetime-local"]').fill("2030-01-01T10:00");
  await page.locator("dialog button.primary").click();
  await page.getByText("You wrote in it yourself").waitFor();
  assert.equal(await page.getByRole("button", { name: "Approve" }).count(), 0);
  const other = await open(`/studio/${made.body.id}`, {}, "tenant_admin@sweden.example");
  await other.getByRole("button", { name: "Send back" }).click();
  await other.fill("#act-reason", "not like this");
  await other.locator("dialog button.danger").click();
  await other.getByText("not like this").waitFor();
  await page.reload();
  await page.getByText(/sent it back: “not like this”/).waitFor();
  await page.getByRole("button", { name: "Give up" }).click();
  await page.locator("dialog button.danger").click();
  await page.locator('[data-state="discarded"]').waitFor();
});

test("counting can be stopped", async () => {
  await bare();
  const { page } = await drafted(browser, "Long", { [SCRIPT]: REUNION });
  await page.getByRole("tab", { name: "Impact" }).click();
  await page.getByText("Nothing was counted yet").waitFor();
  await page.selectOption("#impact-size", "100000");
  await page.getByRole("button", { name: "Count", exact: true }).click();
  await page.locator("progress").waitFor();
  await page.getByRole("button", { name: "Stop" }).click();
  await page.getByText("Stopped.").waitFor();
});

for (const [name, look] of Object.entries(LOOKS)) {
  test(`axe finds nothing, and nothing is too wide: ${name}`, async () => {
    await bare();
    const { page } = await drafted(browser, "Looks", { [SCRIPT]: REUNION }, look);
    await assertSound(page);
    for (const at of [1, 2, 3]) {
      await page.getByRole("tab").nth(at).click();
      if (at === 2) {
        await page.locator(".panel form button.primary").click();
        await page.locator("[data-changed]").waitFor({ timeout: 60000 });
        await page.locator(".panel details summary").last().click();
      }
      if (at === 3) await page.locator("[data-file]").waitFor();
      await assertSound(page);
    }
    await page.locator(".cm-content").focus();
    await page.keyboard.press("Control+End");
    await page.keyboard.insertText("fn (");
    await page.locator(".findings").waitFor();
    await assertSound(page);
    await page.locator('a[href="/studio"]').last().click();
    await page.locator("#drafts-title").waitFor();
    await page.locator("table.rows").waitFor();
    await assertSound(page);
    await page.locator(".desk-head button.primary").click();
    await page.locator("dialog[open]").waitFor();
    await assertSound(page);
  });
}
