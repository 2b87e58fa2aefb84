// Drafts under test: made past the page, written in it, and the rules as they were before them.

import { ask, enter } from "./desks.mjs";
import { SERVER } from "./page.mjs";

export const AUTHOR = "rule_author@france.example";
export const TREASURER = "treasurer@france.example";
export const SCRIPT = "scripts/regional.rhai";
/** Young people of an island: 0.50 less, where nobody else has a rule. */
export const REUNION = `fn license_adjust(ctx, quote) {
    if ctx.org.region == "REU" && ctx.age < 25 {
        adjust("local_measure", -money("0.50"));
        explain("Less for the young.");
    }
}
`;
/** A junior of Bastia in the calculator. */
export const BASTIA =
  "/#tenant=france&season=2026&type=junior&born=2010-05-04&district=CD2B&on=2026-03-15";

/** Makes a draft past the page; opens it. */
export async function drafted(browser, name, files, settings = {}, email = AUTHOR) {
  const body = { name, files };
  const made = await ask("POST", "packs/drafts/?tenant=france", body, { email: AUTHOR });
  const page = await enter(browser, `/studio/${made.body.id}`, settings, email);
  await page.locator("[data-before]").waitFor();
  await judged(page);
  return { page, id: made.body.id };
}

/** Gives every draft that is left up, so that a test begins with none of another's. */
async function cleared() {
  for (const state of ["open", "submitted"]) {
    const path = `packs/drafts/?tenant=france&state=${state}`;
    const { drafts } = (await ask("GET", path, undefined, { email: AUTHOR })).body;
    for (const { id, version } of drafts) {
      const of = { email: AUTHOR, etag: `"${version}"` };
      await ask("POST", `packs/drafts/${id}/discard?tenant=france`, {}, of);
    }
  }
}

/** The live rules as they were at first, with their tests, whatever was published before. */
export async function bare() {
  await cleared();
  const first = "revisions/1/restore?tenant=france&reason=begin%20anew";
  await ask("POST", first, undefined, { email: TREASURER });
}

/** Records what a junior of Bastia pays; the calculation's number. */
export async function decided() {
  const input = {
    season: "2026",
    license_type: "junior",
    player: { birth_date: "2010-05-04" },
    org: { district: "CD2B" },
  };
  const response = await fetch(
    `${SERVER}/api/v1/license-fees/calculate?tenant=france&record=quote`,
    {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ on: "2026-03-15", input }),
    },
  );
  return response.headers.get("carreau-decision");
}

export const saved = (page) => page.locator('[data-saving="saved"]').waitFor();
export const tests = async (page) => page.getByRole("tab", { name: /^Tests/ }).click();
const judged = (page) => page.locator(".text .sound, .text .findings").first().waitFor();
export const amount = (page, side, total) =>
  page.locator(`[data-${side}="${total}"]`).waitFor();

/** Writes a line of the text anew, as somebody who marks it and types. */
export async function rewrite(page, part, line) {
  await page.locator(".cm-line", { hasText: part }).first().click();
  await page.keyboard.press("End");
  await page.keyboard.press("Shift+Home");
  await page.keyboard.insertText(line);
}

/** Has a junior of Bastia tried. */
export async function junior(page) {
  await page.selectOption("#season", "2026");
  await page.selectOption("#license_type", "junior");
  for (const [field, value] of [["day", "4"], ["month", "5"], ["year", "2010"]]) {
    await page.locator(`label.${field} input`).first().fill(value);
  }
  await page.locator("#org").click();
  await page.locator("#org").pressSequentially("Haute-Corse");
  await page.getByRole("option", { name: /Haute-Corse/ }).first().click();
  for (const [field, value] of [["day", "15"], ["month", "3"], ["year", "2026"]]) {
    await page.locator(`label.${field} input`).nth(1).fill(value);
  }
}
