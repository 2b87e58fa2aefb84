// A server of a test's own, that lives from a day the test names: what it says holds on any day.
//
// The program is `CARREAU`, else the checkout's own debug build.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { enter, PASSWORD } from "./desks.mjs";

const ROOT = new URL("../..", import.meta.url).pathname;
const PROGRAM = process.env.CARREAU ?? join(ROOT, "target/debug/carreau");
const READY_MS = 60_000;

/** A paper. */
export const PAPER = Buffer.from("%PDF-1.7\n% a paper\n");

/** Starts a server that lives from noon of a day on; end it when done. */
export async function serve(day) {
  const folder = await mkdtemp(join(tmpdir(), "carreau-clocked-"));
  const options = ["--listen", "127.0.0.1:0", "--demo", "--rules", join(ROOT, "rules")];
  options.push("--clock", `${day}T12:00:00Z`);
  options.push("--database", `sqlite:${join(folder, "carreau.sqlite")}`);
  const stdio = ["ignore", "pipe", "ignore"];
  const carreau = spawn(PROGRAM, ["serve", ...options], { stdio });
  const [line] = await once(createInterface(carreau.stdout), "line");
  const address = line.replace("listening on ", "");
  const end = async () => {
    carreau.kill();
    await rm(folder, { recursive: true, force: true });
  };
  for (const until = Date.now() + READY_MS; Date.now() < until;) {
    if ((await fetch(`${address}/readyz`)).ok) return new Clocked(address, end);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await end();
  return assert.fail("the server is not ready");
}

/** A running server, and whoever asks it. */
export class Clocked {
  #tokens = new Map();

  constructor(address, end) {
    this.address = address;
    this.end = end;
  }

  /** Opens a place of the page and logs in there. */
  enter(browser, place, email, settings = {}) {
    return enter(browser, `${this.address}${place}`, settings, email);
  }

  async #token(email) {
    if (!this.#tokens.has(email)) {
      const body = JSON.stringify({ email, password: PASSWORD });
      const headers = { "content-type": "application/json" };
      const login = `${this.address}/api/v1/auth/login`;
      const { access_token: token } = await (
        await fetch(login, { method: "POST", headers, body })
      ).json();
      this.#tokens.set(email, token);
    }
    return this.#tokens.get(email);
  }

  /** Asks the API in an account's name, in its federation's or another one's: the response. */
  async fetch(email, method, path, body, { tenant = tenantOf(email), etag, type } = {}) {
    const url = new URL(`/api/v1/${path}`, this.address);
    if (tenant) url.searchParams.set("tenant", tenant);
    const headers = { authorization: `Bearer ${await this.#token(email)}` };
    if (etag) headers["if-match"] = etag;
    const init = { method, headers };
    if (body !== undefined) {
      headers["content-type"] = type ?? "application/json";
      init.body = type ? body : JSON.stringify(body);
    }
    return fetch(url, init);
  }

  /** The same, where it is let: the body. */
  async ask(email, method, path, body, more) {
    const response = await this.fetch(email, method, path, body, more);
    const text = await response.text();
    assert.ok(response.ok, `${method} ${path}: ${response.status} ${text}`);
    return text ? JSON.parse(text) : null;
  }

  /** Something happens to a transfer or a certificate, at the version it has now. */
  async act(email, method, [path, event], body = {}, more = {}) {
    const { version } = await this.ask(email, "GET", path, undefined, more);
    const at = { ...more, etag: `"${version}"` };
    return this.ask(email, method, `${path}/${event}`, body, at);
  }

  /** A member of a club in a season, new: born on 4 May 1990. */
  async player(email, club, number, more = {}) {
    const name = { given_name: "Inès", family_name: `Moreau-${number}` };
    const facts = { ...name, birth_date: "1990-05-04", number, ...more };
    const membership = { club, season: "2026" };
    return this.ask(email, "POST", "players", { ...facts, membership });
  }

  /** Brings a paper in. */
  brings(email, query, more = {}) {
    const given = { ...more, type: "application/pdf" };
    return this.ask(email, "POST", `transfer-documents?${query}`, PAPER, given);
  }

  /** Grants an account a role on a node. */
  grants(email, role, node, { by, tenant }) {
    const grants = [{ org_node: node, role }];
    const body = { email, name: email, language: "en", grants };
    return this.ask(by, "POST", "users", body, { tenant });
  }
}

/** The federation of an account of the demonstration. */
function tenantOf(email) {
  return email.replace(/^.*@(.*)\.example$/, "$1");
}
