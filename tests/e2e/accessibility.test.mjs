// axe finds nothing on any state of the page, in light and dark, on a phone and on a desk; nor in
// German and French on a narrow phone.

import { after, before, test } from "node:test";
import { assertSound } from "./desks.mjs";
import {
  askToConfirm,
  awaitTotal,
  BERLIN,
  confirm,
  DESKTOP,
  JUNIOR,
  launch,
  open,
  PHONE,
  SERVER,
} from "./page.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

const NARROW = { width: 360, height: 740 };
const SANCTION = {
  season: "2026",
  level: "departmental",
  classes: ["triplette", "triplette_jeunes"],
  host_district: "CD13",
};

/** Has the server answer and record it; the decision's address. */
async function decided(input, op) {
  const response = await fetch(`${SERVER}/api/v1/call?tenant=france&record=quote`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ op, on: "2026-10-01", input }),
  });
  return `/decisions/${response.headers.get("carreau-decision")}`;
}

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
        for (const button of document.querySelectorAll("tr.share button"))
          button.click();
      });
      await page.locator("tr.why li").first().waitFor();
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
  "a copied season": [
    async () => decided({ from: "2026", to: "2027" }, "season.copy"),
    (page) => page.locator(".copied").waitFor(),
  ],
  "a sanction fee": [
    async () => decided(SANCTION, "sanction_fee.calculate"),
    async (page) => {
      await page.locator(".figures summary").first().click();
      await page.locator(".figures .why").waitFor();
    },
  ],
  "nothing here": ["/nowhere", (page) => page.locator("h1").waitFor()],
  "the example of another site": [
    "/embed/example",
    async (page) => {
      await page.locator(".empty li button").first().click();
      await page.locator("[data-total]").waitFor();
    },
  ],
  "no server": [
    JUNIOR,
    async (page) => {
      await awaitTotal(page, "14.50");
      await page.route("**/api/**", (route) => route.abort());
      await askToConfirm(page);
      await page.getByRole("alert").waitFor();
    },
  ],
};

/** How a state is looked at: by default in English. */
const LOOKS = [
  ["light, phone", { colorScheme: "light", viewport: PHONE }],
  ["light, desk", { colorScheme: "light", viewport: DESKTOP }],
  ["dark, phone", { colorScheme: "dark", viewport: PHONE }],
  ["dark, desk", { colorScheme: "dark", viewport: DESKTOP }],
  ["German, 360 pixels", { locale: "de", viewport: NARROW }],
  ["French, 360 pixels", { locale: "fr", viewport: NARROW }],
];

for (const [name, [place, arrive]] of Object.entries(STATES)) {
  for (const [look, settings] of LOOKS) {
    test(`${name}, ${look}`, async () => {
      const at = typeof place === "string" ? place : await place();
      const page = await open(browser, at, settings);
      await arrive(page);
      await assertSound(page);
      await page.context().close();
    });
  }
}

/** The API's description as its reader shows it, whole on a desk; on a phone its beginning. */
const READERS = {
  "light, desk": { viewport: DESKTOP },
  "dark, phone": { colorScheme: "dark", viewport: PHONE },
};

for (const [look, settings] of Object.entries(READERS)) {
  test(`the description of the API, ${look}`, async () => {
    const page = await open(browser, "/", settings);
    if (settings.viewport === PHONE) {
      await page.route("**/api/v1/openapi.json", async (route) => {
        const response = await route.fetch();
        const { paths, ...rest } = await response.json();
        const few = Object.fromEntries(Object.entries(paths).slice(0, 12));
        await route.fulfill({ response, json: { ...rest, paths: few } });
      });
    }
    await page.goto(`${SERVER}/api/docs`);
    // Every operation at once takes a while to draw.
    const patient = { timeout: 60000 };
    await page.getByRole("heading", { level: 1, name: "Carreau" }).waitFor(patient);
    await page.locator("api-request").first().waitFor(patient);
    await assertSound(page);
    await page.context().close();
  });
}
