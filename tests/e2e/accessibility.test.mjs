// axe finds nothing on any state of the page, in light and dark, on a phone and on a desk.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import {
  awaitTotal,
  BERLIN,
  confirm,
  DESKTOP,
  JUNIOR,
  launch,
  open,
  PHONE,
} from "./page.mjs";

const axe = readFileSync(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
  "utf8",
);
let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

/** The states of the page: what is opened, and what is done there. */
const STATES = {
  "nothing entered": ["/", (page) => page.locator(".empty").waitFor()],
  "a price": [JUNIOR, (page) => awaitTotal(page, "14.50")],
  "every reason open": [
    BERLIN,
    async (page) => {
      await page.locator("[data-total]").waitFor();
      await page.evaluate(() => {
        for (const details of document.querySelectorAll("details"))
          details.open = true;
      });
    },
  ],
  "a refusal": [
    JUNIOR.replace("type=junior", "type=senior"),
    (page) => page.locator(".refused").waitFor(),
  ],
  "a last price, dimmed": [
    JUNIOR,
    async (page) => {
      await awaitTotal(page, "14.50");
      await page.selectOption("#license_type", "senior");
      await page.locator("article.dimmed").waitFor();
    },
  ],
  "the list of clubs": [
    JUNIOR,
    async (page) => {
      await awaitTotal(page, "14.50");
      await page.click("#org");
      await page.keyboard.type("a");
      await page.keyboard.press("ArrowDown");
      await page.locator("[role=option].active").waitFor();
    },
  ],
  "a confirmation": [
    JUNIOR,
    async (page) => {
      await awaitTotal(page, "14.50");
      await confirm(page);
    },
  ],
  "a decision, replayed": [
    JUNIOR,
    async (page) => {
      await awaitTotal(page, "14.50");
      await confirm(page);
      await page.locator(".facts a").click();
      await page.locator(".replay button").click();
      await page.locator("[data-outcome=identical]").waitFor();
    },
  ],
  "no decision": [
    "/decisions/none",
    (page) => page.getByRole("alert").waitFor(),
  ],
  "no server": [
    JUNIOR,
    async (page) => {
      await awaitTotal(page, "14.50");
      await page.route("**/api/**", (route) => route.abort());
      await page.locator(".confirm button.primary").click();
      await page.getByRole("alert").waitFor();
    },
  ],
};

for (const [name, [place, arrive]] of Object.entries(STATES)) {
  for (const colorScheme of ["light", "dark"]) {
    for (const [device, viewport] of Object.entries({
      phone: PHONE,
      desk: DESKTOP,
    })) {
      test(`${name}, ${colorScheme}, ${device}`, async () => {
        const page = await open(browser, place, { colorScheme, viewport });
        await arrive(page);
        await page.evaluate(axe);
        const { violations } = await page.evaluate(() => window.axe.run());
        const found = violations.map(
          ({ id, nodes }) =>
            `${id}: ${nodes.map(({ html }) => html).join(" ")}`,
        );
        assert.deepEqual(found, []);
        const wider = await page.evaluate(
          () => document.documentElement.scrollWidth - innerWidth,
        );
        assert.ok(
          wider <= 0,
          `the page is ${wider} pixels wider than the window`,
        );
        await page.context().close();
      });
    }
  }
}
