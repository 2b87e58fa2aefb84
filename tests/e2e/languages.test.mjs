// Five languages, chosen by the browser or the reader, for words, amounts and reasons alike.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { enter } from "./desks.mjs";
import { awaitTotal, figure, JUNIOR, launch, open } from "./page.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

const SPOKEN = {
  en: {
    title: "What will the licence cost, and why?",
    total: "€14.50",
    day: "15 March 2026",
  },
  fr: {
    title: "Combien coûtera la licence, et pourquoi ?",
    total: "14,50 €",
    day: "15 mars 2026",
  },
  sv: {
    title: "Vad kostar licensen, och varför?",
    total: "14,50 €",
    day: "15 mars 2026",
  },
  de: {
    title: "Was kostet die Lizenz, und warum?",
    total: "14,50 €",
    day: "15. März 2026",
  },
  es: {
    title: "¿Cuánto costará la licencia, y por qué?",
    total: "14,50 €",
    day: "15 de marzo de 2026",
  },
};
const plain = (text) => text.replaceAll(/[\u00a0\u202f]/g, " ");

for (const [language, { title, total, day }] of Object.entries(SPOKEN)) {
  test(`a browser of ${language} is spoken to in ${language}`, async () => {
    const page = await open(browser, JUNIOR, { locale: language });
    await awaitTotal(page, "14.50");
    assert.equal(plain(await page.locator("h1").innerText()), title);
    assert.equal(plain(await page.locator("[data-total]").innerText()), total);
    assert.ok(plain(await page.locator(".asked").innerText()).includes(day));
    assert.equal(await page.locator("html").getAttribute("lang"), language);
    await page.locator(".further summary").last().click();
    const reasons = await page
      .locator(".further ol.numbered li")
      .allInnerTexts();
    assert.equal(reasons.length, 20);
    for (const reason of reasons)
      assert.doesNotMatch(reason, /explanation-|[{}$]|\bnone\b/);
    assert.deepEqual(page.errors, []);
  });
}

test("the reader's choice changes what stands there, and is kept", async () => {
  const page = await open(browser, JUNIOR);
  await awaitTotal(page, "14.50");
  await figure(page, "Departmental share").locator("summary").click();
  await page.selectOption("[data-language]", "de");
  await page.getByText("Was kostet die Lizenz, und warum?").waitFor();
  const opened = await page.locator(".figures details[open]").innerText();
  assert.match(opened, /Bouches-du-Rhône/);
  await page.reload();
  await page.getByText("Was kostet die Lizenz, und warum?").waitFor();
});

const DESKS = {
  en: ["Licences", "Payments", "Revenue"],
  fr: ["Licences", "Paiements", "Recettes"],
  sv: ["Licenser", "Betalningar", "Intäkter"],
  de: ["Lizenzen", "Zahlungen", "Einnahmen"],
  es: ["Licencias", "Pagos", "Ingresos"],
};

for (const [language, titles] of Object.entries(DESKS)) {
  test(`the desks of money speak ${language}`, async () => {
    const email = "treasurer@france.example";
    const page = await enter(browser, "/licenses", { locale: language }, email);
    for (const [at, place] of ["/licenses", "/payments", "/revenue"].entries()) {
      await page.locator(`nav a[href="${place}"]`).first().click();
      await page.locator("h1", { hasText: titles[at] }).waitFor();
      await page.locator("main .card").first().waitFor();
      assert.doesNotMatch(await page.locator("main").innerText(), /[{}$]|\bnone-|undefined/);
    }
    assert.deepEqual(page.errors, []);
    await page.context().close();
  });
}
