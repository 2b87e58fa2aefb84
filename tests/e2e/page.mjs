// The page under test in a headless Chromium, as every test of this folder opens it.
//
// It needs a running server, `CARREAU_URL`, and the browser of the system, `CHROMIUM` where it is
// not at /usr/bin/chromium. It starts neither; whoever runs the tests does.

import { chromium } from "playwright-core";

/** The server under test. */
export const SERVER = (
  process.env.CARREAU_URL ?? "http://127.0.0.1:8080"
).replace(/\/$/, "");

/** A 16-year-old junior of Marseille: an override of the district, a waiver for youth. */
export const JUNIOR =
  "#tenant=france&season=2026&type=junior&born=2010-05-04&district=CD13&club=13101&on=2026-03-15";
/** An adult of Berlin, for whom the federation's own script works. */
export const BERLIN =
  "#tenant=germany&season=2026&type=adult&born=1980-05-04&region=LPV-BE&club=BE-BDB&on=2026-04-10";

export const DESKTOP = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A browser; close it when done. */
export function launch() {
  const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
  return chromium.launch({ executablePath, args: ARGUMENTS });
}

/** How long something is waited for at most, on a busy machine. */
const PATIENCE_MS = 30_000;

/**
 * Opens a place of the page in a fresh profile, in English and still unless told otherwise.
 * Errors of the page are collected in `page.errors`.
 */
export async function open(browser, place = "/", settings = {}) {
  const context = await browser.newContext({
    viewport: DESKTOP,
    locale: "en-GB",
    reducedMotion: "reduce",
    ...settings,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  page.errors = [];
  page.on("pageerror", (error) => page.errors.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") page.errors.push(message.text());
  });
  const whole = place.startsWith("http");
  await page.goto(
    whole ? place : `${SERVER}${place.startsWith("/") ? "" : "/"}${place}`,
  );
  return page;
}

/** The total in sight, as the engine wrote it. */
export async function total(page) {
  return page.locator("[data-total]").getAttribute("data-total");
}

/** Waits until the total is an amount. */
export async function awaitTotal(page, amount) {
  await page.locator(`[data-total="${amount}"]`).waitFor();
}

/** A figure's row, by the beginning of its name. */
export function figure(page, name) {
  return page.locator("details:has(> summary)").filter({
    has: page.locator("summary .name", { hasText: new RegExp(`^${name}`) }),
  });
}

/**
 * Has the server confirm: by the keyboard, since the price over the season, once it is there,
 * moves the button from under the mouse.
 */
export async function askToConfirm(page) {
  await page.locator(".confirm button.primary:enabled").press("Enter");
}

/** Has the server confirm, and waits for its word. */
export async function confirm(page) {
  await askToConfirm(page);
  await page.locator(".verdict").waitFor();
}
