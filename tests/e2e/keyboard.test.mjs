// The keyboard alone: choosing a club, opening a reason, confirming. And what a reader hears.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { awaitTotal, JUNIOR, launch, open } from "./page.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

/** Presses Tab until an element has the focus. */
async function tabTo(page, selector) {
  for (let pressed = 0; pressed < 80; pressed += 1) {
    await page.keyboard.press("Tab");
    const there = await page.evaluate(
      (selector) => document.activeElement?.matches(selector) ?? false,
      selector,
    );
    if (there) return;
  }
  assert.fail(`Tab does not reach \`${selector}\``);
}

test("the whole way without a mouse", async () => {
  const page = await open(browser);
  await page.locator("#license_type").waitFor();
  await tabTo(page, ".skip");
  await page.keyboard.press("Enter");
  await tabTo(page, "#license_type");
  await page.keyboard.type("Junior");
  await tabTo(page, "#birth_date-day");
  await page.keyboard.type("4");
  await page.keyboard.press("Tab");
  await page.keyboard.type("5");
  await page.keyboard.press("Tab");
  await page.keyboard.type("2010");
  await tabTo(page, "#org");
  await page.keyboard.type("corniche");
  await page.getByRole("option", { name: /Corniche/ }).waitFor();
  await page.keyboard.press("ArrowDown");
  const active = await page
    .locator("#org")
    .getAttribute("aria-activedescendant");
  assert.match(
    await page.locator(`#${active}`).innerText(),
    /Pétanque-Club de la Corniche/,
  );
  await page.keyboard.press("Enter");
  assert.equal(await page.inputValue("#org"), "Pétanque-Club de la Corniche");
  assert.equal(
    await page.locator("#org").getAttribute("aria-expanded"),
    "false",
  );
  await page.locator("[data-total]").waitFor();
  await tabTo(page, ".figures summary");
  await page.keyboard.press("Enter");
  await page.locator(".figures details[open]").waitFor();
  await tabTo(page, ".confirm button.primary");
  await page.keyboard.press("Enter");
  await page.locator(".verdict.equal").waitFor();
});

test("the club list closes on Escape and leaves the choice as it was", async () => {
  const page = await open(browser, JUNIOR.replace("13101", "13042"));
  await awaitTotal(
    page,
    await page.locator("[data-total]").getAttribute("data-total"),
  );
  await page.focus("#org");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.type("lyon");
  await page.keyboard.press("Escape");
  assert.equal(await page.inputValue("#org"), "Pétanque-Club de la Corniche");
});

test("looking at the club leaves it as it is, and a button takes it away", async () => {
  const page = await open(browser, JUNIOR.replace("13101", "13042"));
  const club = page.locator("#org");
  await page.waitForFunction(
    () => document.querySelector("#org")?.value === "Pétanque-Club de la Corniche",
  );
  await club.click();
  await page.locator("[role=option]").nth(3).waitFor();
  await page.click("h1");
  assert.equal(await club.inputValue(), "Pétanque-Club de la Corniche");
  assert.match(page.url(), /club=13042/);

  await club.focus();
  await page.keyboard.press("ArrowDown");
  await page.locator("[role=option]").nth(3).waitFor();
  await page.keyboard.press("Enter");
  assert.equal(await club.inputValue(), "Pétanque-Club de la Corniche");
  await page.keyboard.press("Tab");
  const clear = page.getByRole("button", { name: "Clear the chosen club" });
  assert.equal(await clear.evaluate((it) => it === document.activeElement), true);
  await page.keyboard.press("Enter");
  await page.getByText("For the new one is still needed: club.").waitFor();
  assert.equal(await club.evaluate((it) => it === document.activeElement), true);
  assert.equal(await clear.count(), 0);

  await page.goBack();
  await clear.waitFor();
  await club.fill("");
  await page.click("h1");
  await clear.waitFor({ state: "detached" });
});

test("a club the directory does not have is looked up once", async () => {
  const page = await open(browser, "/nowhere");
  const asked = [];
  page.on("request", (request) => request.url().includes("/clubs?") && asked.push(request.url()));
  await page.goto(new URL(`/${JUNIOR.replace("13101", "none")}`, page.url()).href);
  await awaitTotal(page, "14.50");
  await page.waitForTimeout(500);
  assert.equal(await page.inputValue("#org"), "club none");
  assert.equal(asked.length, 1);
});

test("the total is announced once typing pauses, and not at every keystroke", async () => {
  const page = await open(browser, JUNIOR);
  const heard = page.locator(".calculator > [role=status]");
  await heard.getByText("Total to pay: €14.50").waitFor({ state: "attached" });
  await page.evaluate(() => {
    window.heard = [];
    const region = document.querySelector(".calculator > [role=status]");
    new MutationObserver(() => window.heard.push(region.textContent)).observe(
      region,
      {
        childList: true,
        characterData: true,
        subtree: true,
      },
    );
  });
  await page.check('input[value="disabled"]');
  await page.uncheck('input[value="disabled"]');
  await page.check('input[value="low_income"]');
  await page.waitForFunction(() => window.heard.length > 0);
  await page.waitForTimeout(1200);
  const announced = await page.evaluate(() => window.heard);
  assert.equal(announced.length, 1, announced.join(" | "));
  assert.match(announced[0], /^Total to pay: €\d/);
});
