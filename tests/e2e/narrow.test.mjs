// Narrow windows: nothing is wider than a phone of 320 or 360 pixels, in any language.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { enter } from "./desks.mjs";
import { BERLIN, JUNIOR, launch, open, SERVER } from "./page.mjs";

const LANGUAGES = ["en", "fr", "sv", "de", "es"];
const WIDTHS = [320, 360, 390];
let browser;
let decisions;
before(async () => {
  browser = await launch();
  decisions = await Promise.all([
    record("germany", {
      op: "license_fee.calculate",
      on: "2026-04-10",
      input: {
        season: "2026",
        license_type: "adult",
        player: { birth_date: "1980-05-04" },
        org: { region: "LPV-BE", club: "BE-BDB" },
      },
    }),
    record("sweden", {
      op: "suspension_fee.calculate",
      on: "2026-02-10",
      input: { season: "2026", requesting_club: "MS-003", org: { district: "MSBF" } },
    }),
    record("france", {
      op: "season.copy",
      on: "2026-10-01",
      input: { from: "2026", to: "2027" },
    }),
  ]);
});
after(() => browser.close());

/** Has the server answer and record it; the decision's address. */
async function record(tenant, request) {
  const response = await fetch(`${SERVER}/api/v1/call?tenant=${tenant}&record=quote`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(request),
  });
  return `/decisions/${response.headers.get("carreau-decision")}`;
}

/** What reaches beyond the window, or beyond the card it stands in. */
function beyond() {
  const roots = [document, ...Array.from(document.querySelectorAll("*"), (it) => it.shadowRoot)];
  const wide = [];
  const name = (it) => `${it.tagName}.${it.className} “${it.textContent.trim().slice(0, 40)}”`;
  const scrolls = (it) => it.closest("pre") !== null;
  // The head of a table of cards is there for the ear alone.
  const unseen = (it) => (it.closest("thead")?.clientWidth ?? 9) <= 1;
  for (const root of roots.filter(Boolean)) {
    for (const sheet of root.querySelectorAll(".sheet, .questions, .record, body")) {
      const edge = Math.min(sheet.getBoundingClientRect().right, innerWidth) + 0.5;
      for (const it of sheet.querySelectorAll("*:not(.unseen, .unseen *, svg *)")) {
        const { right, width } = it.getBoundingClientRect();
        if (width > 0 && right > edge && !scrolls(it) && !unseen(it)) wide.push(name(it));
      }
    }
  }
  const scrolled = document.documentElement.scrollWidth - innerWidth;
  return scrolled > 0 ? [`the page, by ${scrolled} pixels`, ...wide] : wide;
}

/** Opens everything that opens, so that reasons are measured too. */
function unfold() {
  const roots = [document, ...Array.from(document.querySelectorAll("*"), (it) => it.shadowRoot)];
  for (const root of roots.filter(Boolean)) {
    for (const details of root.querySelectorAll("details")) details.open = true;
    for (const button of root.querySelectorAll("table button")) button.click();
  }
}

const PLACES = {
  "the calculator, in Berlin": async (page) => {
    await page.goto(`${SERVER}/${BERLIN}`);
    await page.locator("[data-total]").waitFor();
  },
  "the calculator, in Marseille": async (page) => {
    await page.goto(`${SERVER}/${JUNIOR.replace("13101", "13042")}`);
    await page.locator("[data-total]").waitFor();
  },
  "nothing entered": async (page) => {
    await page.goto(SERVER);
    await page.locator(".empty").waitFor();
  },
  "the decision on a licence": (page) => decided(page, 0),
  "the decision on a suspension": (page) => decided(page, 1),
  "the decision on a season's copy": (page) => decided(page, 2),
  "the embedded calculator": async (page, language) => {
    await page.goto(`${SERVER}/embed/example`);
    const element = page.locator("carreau-fee-calculator");
    await element.evaluate((it, language) => it.setAttribute("language", language), language);
    await element.locator(`.page[lang=${language}] .empty li button`).first().click();
    await page.locator("[data-total]").waitFor();
  },
};

async function decided(page, at) {
  await page.goto(SERVER + decisions[at]);
  await page.locator(".sheet article").waitFor();
}

for (const [place, arrive] of Object.entries(PLACES)) {
  for (const language of LANGUAGES) {
    test(`${place}, in ${language}`, async () => {
      const page = await open(browser, "/nowhere", { locale: language });
      await arrive(page, language);
      const found = [];
      for (const unfolded of [false, true]) {
        if (unfolded) await page.evaluate(unfold);
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 800 });
          found.push(...(await page.evaluate(beyond)).map((it) => `${width}: ${it}`));
        }
      }
      assert.deepEqual(found, []);
      await page.context().close();
    });
  }
}

/** The desks of money, and what is there once each is. */
const DESKS = {
  "/licenses": '[data-figure="money"]',
  "/licenses?place=13101": "#season-members",
  "/licenses/new": "#issue-player",
  "/licenses/suspensions": ".chips",
  "/payments": ".chips",
  "/payments/dues": ".chips",
  "/revenue": "#flow-title",
  "/revenue/statement": "#statement-title",
  "/revenue/settlements": "#settlements-title",
};

for (const language of LANGUAGES) {
  test(`the desks of money, in ${language}`, async () => {
    const email = "treasurer@france.example";
    const page = await enter(browser, "/account", { locale: language }, email);
    const found = [];
    for (const [place, there] of Object.entries(DESKS)) {
      await page.goto(`${SERVER}${place}`);
      await page.locator(there).first().waitFor();
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        found.push(...(await page.evaluate(beyond)).map((it) => `${place} ${width}: ${it}`));
      }
    }
    assert.deepEqual(found, []);
    assert.deepEqual(page.errors, []);
    await page.context().close();
  });
}
