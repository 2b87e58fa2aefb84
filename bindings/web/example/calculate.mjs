// What a junior licence costs in Marseille, and why: `node calculate.mjs <pack.json> <birth date>`.
// `README.md` says where the pack comes from.
// @ts-check

import { readFileSync } from "node:fs";
import { argv, exit } from "node:process";

import init, { Engine, PackRefused } from "@carreau/engine";

const [pack = "pack.json", birthDate = "2010-05-04"] = argv.slice(2);

/** @param {string} file */
function prepared(file) {
  try {
    return new Engine(readFileSync(file));
  } catch (error) {
    if (!(error instanceof PackRefused)) throw error;
    console.error(error.message, error.refused.arguments);
    return exit(1);
  }
}

await init();
const engine = prepared(pack);
const reply = engine.call({
  op: "license_fee.calculate",
  on: "2026-03-15",
  input: {
    season: "2026",
    license_type: "junior",
    player: { birth_date: birthDate },
    org: { district: "CD13", club: "13001" },
  },
});

if (reply.refused) {
  const { code, path, allowed } = reply.refused;
  console.log(`refused: ${code} at ${path}`, allowed);
} else {
  const { total, currency, split } = reply.ok;
  console.log(`total ${total} ${currency}`);
  for (const { recipient, amount } of split) console.log(`  ${amount} to ${recipient}`);
  for (const step of reply.explanation ?? []) console.log(step.key, step.arguments);
}
