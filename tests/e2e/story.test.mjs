// The story: a 16-year-old's price with its reasons, confirmed by the server, recorded, replayed.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import {
  awaitTotal,
  BERLIN,
  confirm,
  DESKTOP,
  figure,
  JUNIOR,
  launch,
  open,
  PHONE,
  SERVER,
} from "./page.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

/** Enters a date, part by part. */
async function enter(page, field, [year, month, day]) {
  await page.fill(`#${field}-day`, day);
  await page.fill(`#${field}-month`, month);
  await page.fill(`#${field}-year`, year);
}

test("from nothing entered to a price with its reasons", async () => {
  const page = await open(browser);
  await page.getByText("Still needed: licence, birth date, club.").waitFor();
  await page.selectOption("#license_type", "junior");
  await enter(page, "birth_date", ["2010", "05", "04"]);
  await enter(page, "on", ["2026", "03", "15"]);
  await page.click("#org");
  await page.keyboard.type("bouches");
  await page
    .getByRole("option", { name: /^Bouches-du-Rhône District/ })
    .click();
  await awaitTotal(page, "14.50");

  const override = figure(page, "Departmental share");
  assert.match(await override.locator("s").innerText(), /^before:\s€8\.00$/);
  assert.equal(await override.locator(".figure").innerText(), "€9.00");
  await override.locator("summary").click();
  await override
    .getByText("€9.00 instead of €8.00, set by Bouches-du-Rhône.")
    .waitFor();
  const waiver = figure(page, "Half price for juniors");
  assert.equal(await waiver.locator(".figure").innerText(), "−€6.00");
  await waiver.locator("summary").click();
  await waiver.getByText("50% of €12.00, that is €6.00 less.").waitFor();

  const split = await page.locator("tr.share").allInnerTexts();
  assert.deepEqual(
    split.map((row) => row.replaceAll(/\s+/g, " ")),
    [
      "Fédération Française de Pétanque et Jeu Provençal €6.00",
      "Provence-Alpes-Côte d'Azur €1.50",
      "Bouches-du-Rhône €4.50",
      "Insurance pool €2.50",
    ],
  );
  assert.deepEqual(page.errors, []);
});

test("the subtotal says why, and what a waiver takes stands under the amounts", async () => {
  for (const viewport of [DESKTOP, PHONE, { width: 320, height: 800 }]) {
    const page = await open(browser, JUNIOR, { viewport });
    const subtotal = figure(page, "Subtotal");
    await subtotal.locator("summary").click();
    await subtotal.getByText("The components add up to €20.50.").waitFor();
    const waiver = figure(page, "Half price for juniors");
    await waiver.locator("summary").click();
    const right = (locator) => locator.evaluate((it) => it.getBoundingClientRect().right);
    const taken = waiver.locator("li span:last-child").last();
    const difference = (await right(taken)) - (await right(waiver.locator(".figure")));
    assert.ok(Math.abs(difference) < 1, `${difference} pixels apart`);
    await page.context().close();
  }
});

test("each share says why, and only why it is its recipient's", async () => {
  const page = await open(browser, JUNIOR);
  const why = (recipient) =>
    page.getByRole("button", { name: `Why ${recipient} receives this` });
  await why("Bouches-du-Rhône").click();
  const said = await page.locator("tr.why li").allInnerTexts();
  const begin = [
    "Departmental share: €8.00 (Bouches-du-Rhône).",
    "Departmental share: €9.00 instead of €8.00, set by Bouches-du-Rhône.",
    "“Half price for juniors”: 50% of €12.00",
    "Each component goes to the body it belongs to.",
  ];
  assert.equal(said.length, begin.length, said.join(" | "));
  for (const [at, text] of said.entries()) assert.ok(text.startsWith(begin[at]), text);
  await why("Bouches-du-Rhône").click();
  await page.locator("tr.why").waitFor({ state: "detached" });
  await why("Insurance pool").focus();
  await page.keyboard.press("Enter");
  await page.locator("tr.why").getByText("Insurance: €2.50").waitFor();
  assert.equal(await page.locator("tr.why").getByText("juniors").count(), 0);
});

test("a club that bears a waiver is called by its name, before and once recorded", async () => {
  const cadet = JUNIOR.replace("junior&born=2010", "cadet&born=2013");
  const page = await open(browser, cadet);
  const bears = page.locator("tr.share", { hasText: "Union Bouliste de Marseille" });
  await bears.getByText("bears more than it receives").waitFor();
  assert.equal(await page.getByText("club 13101").count(), 0);
  await confirm(page);
  await page.locator(".facts a").click();
  await bears.getByText("bears more than it receives").waitFor();
  assert.equal(await page.getByText("club 13101").count(), 0);
});

test("a reason cites its source, or says that it is illustrative", async () => {
  const page = await open(browser, JUNIOR);
  await page.getByText("reasons, in order").click();
  const cited = page.getByRole("link", { name: "Rescrit 2005/92" }).last();
  assert.match(await cited.getAttribute("href"), /^https:\/\/bofip/);
  await page.getByText("CGI, article 261, 7, 1°, a").last().waitFor();
  await page
    .getByText("* Illustrative: invented for this demonstration.")
    .waitFor();
});

test("the server says the same to the byte, records it, and replays it", async () => {
  const page = await open(browser, JUNIOR);
  await awaitTotal(page, "14.50");
  const [response] = await Promise.all([
    page.waitForResponse((response) =>
      response.url().includes("/license-fees/calculate"),
    ),
    confirm(page),
  ]);
  assert.equal(response.status(), 201);
  const headers = response.headers();
  await page.getByText("Carreau: the server says exactly the same.").waitFor();
  assert.equal(
    await page.locator(".facts a").innerText(),
    headers["carreau-decision"],
  );
  const facts = page.locator(".facts");
  await facts.getByRole("button", { name: "Engine" }).first().click();
  await facts.getByText(headers["carreau-engine"]).waitFor();
  await facts.getByRole("button", { name: "Rules" }).first().click();
  await facts.getByText(headers["carreau-pack"]).waitFor();

  await page
    .getByRole("button", { name: "Check with the very module" })
    .click();
  await page
    .getByText("The server’s module, run here, gives the same bytes.")
    .waitFor();

  await page.locator(".facts a").click();
  assert.equal(
    page.url(),
    `${SERVER}/decisions/${headers["carreau-decision"]}`,
  );
  await awaitTotal(page, "14.50");
  await page.getByText("it is the recorded one, byte for byte").waitFor();
  await figure(page, "Departmental share").locator("summary").click();
  await page
    .getByText("€9.00 instead of €8.00, set by Bouches-du-Rhône.")
    .first()
    .waitFor();
  await page.getByRole("button", { name: "Replay the decision" }).click();
  await page.locator('[data-outcome="identical"]').waitFor();

  await page.reload();
  await awaitTotal(page, "14.50");
  await page.goBack();
  await awaitTotal(page, "14.50");
  assert.deepEqual(page.errors, []);
});

test("a changed input takes the confirmation away", async () => {
  const page = await open(browser, JUNIOR);
  await awaitTotal(page, "14.50");
  await confirm(page);
  await page.check('input[value="disabled"]');
  await page.locator(".verdict").waitFor({ state: "detached" });
});

test("a server that answers otherwise is shown loudly, with the first difference", async () => {
  const page = await open(browser, JUNIOR);
  await awaitTotal(page, "14.50");
  await page.route("**/license-fees/calculate?**", async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(
      '"total":"14.50"',
      '"total":"14.51"',
    );
    await route.fulfill({ response, body });
  });
  await confirm(page);
  await page.getByText("The server’s answer is another one!").waitFor();
  await page.getByText("The first difference stands at $.ok.total").waitFor();
  await page.locator(".different").getByText('"14.51"').waitFor();
});

test("the federation's own script is seen at work, and can be read", async () => {
  const page = await open(browser, BERLIN);
  const issue = figure(page, "Issue of the licence");
  await issue.getByText("the federation’s own rule at work").waitFor();
  await issue.locator("summary").first().click();
  await issue.getByText(/Script license_adjust: \d+ operations\./).waitFor();
  await issue.getByText("Read the script license_adjust.rhai").click();
  await issue.getByText("fn license_adjust(ctx, quote)").waitFor();
});

test("the price over the season is there to choose a day from", async () => {
  const senior = JUNIOR.replace("junior&born=2010", "senior&born=1980");
  const page = await open(browser, senior);
  await awaitTotal(page, "55.00");
  const days = page.getByRole("region", { name: "If it is applied for on another day" });
  await days.getByText("1 March 2026 to 30 June 2026").waitFor();
  assert.match(await days.locator("[aria-current]").innerText(), /€55\.00$/);
  await days.getByRole("button", { name: "1 January 2026 to 31 January 2026" }).click();
  await page.locator('[data-total]:not([data-total="55.00"])').waitFor();
  assert.equal(await page.inputValue("#on-month"), "01");
  await page.goBack();
  await awaitTotal(page, "55.00");
});

test("a decision nobody recorded is said to be none", async () => {
  const page = await open(
    browser,
    "/decisions/01890000-0000-7000-8000-000000000000",
  );
  await page.getByRole("alert").waitFor();
  assert.equal(await page.locator("[data-total]").count(), 0);
});

test("every example is a price", async () => {
  const page = await open(browser);
  await page.locator(".empty li").first().waitFor();
  for (const tenant of ["france", "germany", "sweden"]) {
    await page.goto(`${SERVER}/#tenant=${tenant}`);
    await page.reload();
    await page.locator(".empty li").first().waitFor();
    for (let at = 0; at < (await page.locator(".empty li").count()); at += 1) {
      await page.locator(".empty li button").nth(at).click();
      await page.locator("[data-total]").waitFor();
      assert.equal(await page.locator(".stale, .refused").count(), 0);
      await page.goto(`${SERVER}/#tenant=${tenant}`);
      await page.reload();
      await page.locator(".empty li").first().waitFor();
    }
  }
});
