// What the compiler must accept, and what it must not. It is checked and never run.

import init, { Engine, PackRefused, operations, version } from "@carreau/engine";
import type { Answer, Input, Op, Refusal, Reply, Step } from "@carreau/engine";
import { load, type Core } from "@carreau/engine/core";

await init();
await init(new URL("https://carreau.example/engine.wasm"));
const engine = new Engine("{}");
const input: Input<"license_fee.calculate"> = {
  season: "2026",
  license_type: "junior",
  player: { birth_date: "2010-05-04", flags: ["low_income"], family: { size: 3, rank: 2 } },
  org: { club: "13001" },
};

// The operation decides what is asked and what is answered.
const reply = engine.call({ op: "license_fee.calculate", on: "2026-03-15", input, trace: true });
if (reply.refused) {
  const refusal: Refusal = reply.refused;
  const none: undefined = reply.ok;
  console.log(refusal.code === "unknown_season", refusal.allowed.length, none);
} else {
  const total: string = reply.ok.total;
  const steps: Step[] = reply.explanation ?? [];
  const recipients: string[] = reply.ok.split.map((share) => share.recipient);
  console.log(total, steps[0]?.key === "component.price", recipients, reply.trace?.pack_hash);
}
const sanction = engine.call({
  op: "sanction_fee.calculate",
  on: "2026-03-15",
  input: { season: "2026", classes: ["open"], level: "regional", host_district: "CD13" },
});
console.log(sanction.ok?.lines.length);

// @ts-expect-error: there is no such operation
engine.call({ op: "license_fee.guess", on: "2026-03-15", input });
// @ts-expect-error: another operation's input
engine.call({ op: "split.calculate", on: "2026-03-15", input });
// @ts-expect-error: a misspelt member
engine.call({ op: "license_fee.calculate", on: "2026-03-15", input: { ...input, seson: "2026" } });
// @ts-expect-error: the day that is asked about is missing
engine.call({ op: "license_fee.calculate", input });
// @ts-expect-error: an amount is a text and not a number
const amount: number = (reply as { ok: Answer<"license_fee.calculate"> }).ok.total;
// @ts-expect-error: a number is no pack
new Engine(7);
// @ts-expect-error: the hash is the engine's
engine.pack_hash = "";

const names: Op[] = operations();
const text: string = engine.call_json(new Uint8Array()) + engine.call_batch_json("") + version();
const refused = (error: unknown) => (error instanceof PackRefused ? error.refused.path : undefined);
const core: Core = await load(new Uint8Array());
const bytes: Uint8Array = core.call(1, new Uint8Array());
const any: Reply = reply;
engine.free();
console.log(names, text, refused, amount, bytes, any);
