// The page says what the command line says, word for word: one set of sentences, rendered twice.
//
// The program is `CARREAU`, else the checkout's own debug build.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { launch, open } from "./page.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const PROGRAM = process.env.CARREAU ?? `${ROOT}target/debug/carreau`;
let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

/** What the command line answers to a request, with its sentences. */
function answer(tenant, language, request) {
  const parameters = ["call", "--pack", `rules/${tenant}`, "--language", language];
  const settings = { cwd: ROOT, input: JSON.stringify(request), encoding: "utf8" };
  const { stdout, stderr, error } = spawnSync(PROGRAM, parameters, settings);
  assert.ok(stdout, `\`${PROGRAM}\` answers nothing: ${error?.message ?? stderr}`);
  return JSON.parse(stdout);
}

const CASES = {
  france: {
    link:
      "#tenant=france&season=2026&type=veteran&born=1950-05-04&flags=disabled" +
      "&family_size=4&family_rank=3&district=CD13&club=13042&on=2026-10-15",
    input: {
      season: "2026",
      license_type: "veteran",
      player: { birth_date: "1950-05-04", flags: ["disabled"], family: { size: 4, rank: 3 } },
      org: { district: "CD13", club: "13042" },
    },
    on: "2026-10-15",
  },
  germany: {
    link: "#tenant=germany&season=2026&type=adult&born=1980-05-04&region=LPV-BE&on=2026-04-10",
    input: {
      season: "2026",
      license_type: "adult",
      player: { birth_date: "1980-05-04" },
      org: { region: "LPV-BE" },
    },
    on: "2026-04-10",
  },
  sweden: {
    link: "#tenant=sweden&season=2026&type=senior&born=1987-08-30&district=STBF&on=2026-04-15",
    input: {
      season: "2026",
      license_type: "senior",
      player: { birth_date: "1987-08-30" },
      org: { district: "STBF" },
    },
    on: "2026-04-15",
  },
};

for (const [tenant, { link, input, on }] of Object.entries(CASES)) {
  for (const language of ["en", "fr", "sv", "de", "es"]) {
    test(`${tenant} in ${language}`, async () => {
      const request = { op: "license_fee.calculate", on, input };
      const { explanation } = answer(tenant, language, request);
      const page = await open(browser, link, { locale: language });
      await page.locator(".further summary").last().click();
      await page.locator(".further ol.numbered li").last().waitFor();
      const said = await page.evaluate(() =>
        Array.from(document.querySelectorAll(".further ol.numbered li"), (step) => {
          const own = step.cloneNode(true);
          for (const added of own.querySelectorAll("cite, .illustrative")) added.remove();
          return own.textContent.trim();
        }),
      );
      assert.deepEqual(
        said,
        explanation.map(({ sentence }) => sentence),
      );
      await page.context().close();
    });
  }
}

test("a refusal is said in the same words", async () => {
  const { link, input, on } = CASES.france;
  const young = { ...input, player: { birth_date: "2012-05-04" } };
  const request = { op: "license_fee.calculate", on, input: young };
  const page = await open(
    browser,
    link.replace("1950", "2012").replace(/&flags.*rank=3/, ""),
    { locale: "de" },
  );
  const { refused } = answer("france", "de", request);
  const said = await page.locator("#license_type-refused p").first().innerText();
  assert.ok(refused.sentence.startsWith(said), `${refused.sentence} | ${said}`);
});
