// What the asker may do with a transfer, by the server's word, and what is asked for it.

import type { Messages } from "../language/messages";
import { called } from "../licences/licences";
import type { Wanted } from "./Decide.svelte";
import type { Step, Transfer } from "./transfers";

/** Something that may be done. */
export interface Offer {
  event: "approve" | "reject" | "cancel" | "revoke";
  /** Whether it is done for a club whose turn it is. */
  onBehalf: boolean;
  wanted: (messages: Messages, transfer: Transfer) => Wanted;
}

/** What may be done, in the order of its buttons. */
export function offers({ may }: Transfer): Offer[] {
  const offer = (event: Offer["event"], onBehalf = false): Offer => {
    return { event, onBehalf, wanted: wanted(event, onBehalf) };
  };
  return [
    ...(may.approve ? [offer("approve")] : []),
    ...(may.reject ? [offer("reject")] : []),
    ...(may.on_behalf ? [offer("approve", true), offer("reject", true)] : []),
    ...(may.cancel ? [offer("cancel")] : []),
    ...(may.revoke ? [offer("revoke")] : []),
  ];
}

function wanted(event: Offer["event"], onBehalf: boolean): Offer["wanted"] {
  return (messages, transfer) => {
    const say = messages.say.bind(messages);
    const { player, from_club: from, to_club: to } = transfer;
    const given = { name: called(player), from: from.name, to: to.name };
    const turn = { turn: transfer.status };
    const why = event === "reject" || event === "revoke";
    return {
      title: say(onBehalf ? `transfer-behalf-${event}` : `transfer-${event}`),
      told: [
        say("transfer-moves", given),
        ...(onBehalf ? [say("transfer-behalf-told", turn)] : []),
        ...(event === "cancel" || event === "revoke" ? [say(`transfer-${event}-told`)] : []),
      ],
      act: say(`transfer-${event}`),
      danger: event !== "approve",
      comment: why ? "must" : "may",
      ...(why && { commentLabel: say(`transfer-${event}-why`) }),
      reason: onBehalf,
    };
  };
}

/** What happened, in words. */
export function told(messages: Messages, step: Step): string {
  // What was approved or rejected, the state it was in says.
  const said = messages.say("transfer-step", { event: step.event, from: step.from ?? "none" });
  if (!step.on_behalf_of) return said;
  const behalf = messages.say("transfer-step-behalf", { approver: step.on_behalf_of });
  return `${said} (${behalf})`;
}

/** A step with what was in the way in words: the program writes its code down, not a sentence. */
export function worded(messages: Messages, step: Step): Step {
  if (step.event !== "blocked" || step.comment === null) return step;
  const id = `problem-${step.comment.replaceAll("_", "-")}`;
  return messages.has(id) ? { ...step, comment: messages.say(id) } : step;
}
