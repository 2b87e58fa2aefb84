// Transfers as people ask for them and decide on them, with the page and past it.

import { PAPER, serve } from "./clocked.mjs";

export const ADMIN = "tenant_admin@france.example";
export const FRENCH = "officer@france.example";
/** Of the club that is left. */
export const OLD = "club.13101@france.example";
/** Of the new club: has no role of a club of its own, and is given one. */
export const NEW = "customer@france.example";
export const FILE = { name: "Meldung.pdf", mimeType: "application/pdf", buffer: PAPER };

/** A server on 15 October 2026, with officers of both clubs. */
export async function autumn() {
  const server = await serve("2026-10-15");
  await server.grants(NEW, "club_officer", "06101", { by: ADMIN, tenant: "france" });
  return server;
}

/** Asks for a transfer. */
export function request(server, email, player, to, more = {}) {
  return server.ask(email, "POST", "transfers/", { player, to_club: to, ...more });
}

/** Approves one. */
export function approve(server, email, id, body) {
  return server.act(email, "POST", [`transfers/${id}`, "approve"], body);
}

/** A new member of the old club whose transfer to the new one was asked for. */
export async function pending(server, number) {
  const player = await server.player(ADMIN, "13101", number);
  return request(server, NEW, player.id, "06101");
}

/** Enters number and birth date, and has the player found. */
export async function find(page, number, day = "4") {
  await page.fill("#transfer-number", number);
  await page.fill("#transfer-born-day", day);
  await page.fill("#transfer-born-month", "5");
  await page.fill("#transfer-born-year", "1990");
  await page.getByRole("button", { name: "Find the player" }).click();
}

/** Chooses a place by its code. */
export async function choose(page, code, field = "#transfer-club") {
  await page.click(field);
  await page.keyboard.type(code);
  await page.getByRole("option", { name: new RegExp(`\\b${code}\\b`) }).click();
}

/** Opens an offer's dialog, says what is to be said, does it. */
export async function decide(page, offer, words = {}) {
  await page.locator(`[data-offer="${offer}"]`).click();
  for (const [id, text] of Object.entries(words)) await page.fill(`#decide-${id}`, text);
  await page.locator("[data-act]").click();
  await page.locator("dialog").waitFor({ state: "detached" });
}
