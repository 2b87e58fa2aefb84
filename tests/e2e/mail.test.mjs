// Mails by SMTP: sent to a real server after what they tell of, tried again where it is busy, given
// up where it refuses, and shown then.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { after, before, test } from "node:test";
import { SMTPServer } from "smtp-server";

const root = new URL("../..", import.meta.url).pathname;
const program = process.env.CARREAU ?? join(root, "target/debug/carreau");

/** What the mail server took, and how it answers the next mails. */
const taken = [];
const answers = [];
let mail, carreau, base, folder;

before(async () => {
  mail = new SMTPServer({
    authOptional: true,
    hideSTARTTLS: true,
    onData(stream, session, done) {
      let text = "";
      stream.on("data", (chunk) => (text += chunk));
      stream.on("end", () => {
        const answer = answers.shift();
        if (!answer) taken.push({ to: session.envelope.rcptTo[0].address, text });
        done(answer ? Object.assign(new Error("not now"), { responseCode: answer }) : null);
      });
    },
  });
  mail.listen(0, "127.0.0.1");
  await once(mail.server, "listening");
  folder = await mkdtemp(join(tmpdir(), "carreau-mail-"));
  const options = ["--listen", "127.0.0.1:0", "--demo", "--rules", join(root, "rules")];
  options.push("--database", `sqlite:${join(folder, "mail.sqlite")}`);
  options.push("--mail", `smtp://127.0.0.1:${mail.server.address().port}`);
  options.push("--mail-from", "Carreau <carreau@federation.example>");
  const stdio = ["ignore", "pipe", "ignore"];
  carreau = spawn(program, ["serve", ...options], { stdio });
  const [line] = await once(createInterface(carreau.stdout), "line");
  base = line.replace("listening on ", "");
  await until(async () => (await fetch(`${base}/readyz`)).ok);
});

after(async () => {
  carreau?.kill();
  mail?.close();
  await rm(folder, { recursive: true, force: true });
});

async function until(done, seconds = 60) {
  const end = Date.now() + seconds * 1000;
  while (Date.now() < end) {
    const found = await done();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  assert.fail(`not within ${seconds} s`);
}

function post(path, body, token) {
  const headers = { "Content-Type": "application/json" };
  if (token) headers.Authorization = `Bearer ${token}`;
  return fetch(`${base}/api/v1${path}`, { method: "POST", headers, body: JSON.stringify(body) });
}

async function mailsOf(state) {
  const login = { email: "tenant_admin@france.example", password: "carreau" };
  const { access_token: token } = await (await post("/auth/login", login)).json();
  const headers = { Authorization: `Bearer ${token}` };
  const answer = await fetch(`${base}/api/v1/mails/?tenant=france&state=${state}`, { headers });
  return (await answer.json()).mails;
}

async function invite(email) {
  const login = { email: "tenant_admin@france.example", password: "carreau" };
  const { access_token: token } = await (await post("/auth/login", login)).json();
  const user = { email, name: "Ana", language: "fr" };
  user.grants = [{ org_node: "PACA", role: "auditor" }];
  const answer = await post("/users?tenant=france", user, token);
  assert.equal(answer.status, 201, await answer.text());
}

test("an invitation arrives, in its reader's language, with the way in", async () => {
  await invite("ana@club.example");
  const { text } = await until(() => taken.find((one) => one.to === "ana@club.example"));
  assert.match(text, /^From: .*carreau@federation\.example/m);
  assert.match(text, /^Message-ID: <[0-9a-f-]{36}@federation\.example>/im);
  const words = text.replaceAll("=\r\n", "").replaceAll("=3D", "=");
  assert.match(words, /\/invitation#ci_/);
  const [sent] = await until(async () => {
    const mails = await mailsOf("done");
    return mails.length > 0 && mails;
  });
  assert.equal(sent.recipient, "ana@club.example");
  assert.equal(sent.body, undefined, "what lets its reader in is shown to nobody else");
});

test("a server that is busy is asked again, and the mail arrives once", async () => {
  answers.push(451);
  await invite("bea@club.example");
  await until(() => taken.find((one) => one.to === "bea@club.example"));
  assert.equal(taken.filter((one) => one.to === "bea@club.example").length, 1);
  const found = await until(async () => {
    const mails = await mailsOf("done");
    return mails.find((one) => one.recipient === "bea@club.example");
  });
  assert.equal(found.attempts, 2);
});

test("a mail the server refuses is given up, and shown with the server's words", async () => {
  answers.push(550);
  await invite("cid@nowhere.example");
  const dead = await until(async () => {
    const mails = await mailsOf("dead");
    return mails.find((one) => one.recipient === "cid@nowhere.example");
  });
  assert.match(dead.last_error, /550|not now/);
  assert.equal(dead.attempts, 1);
});
