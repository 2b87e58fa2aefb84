// What the asker may do with a certificate, by the server's word, and what is asked for it.
//
// Where whoever decides next is not here, its answer is recorded, with the letter it came by.

import type { Messages } from "../language/messages";
import type { Given, Wanted } from "../transfers/Decide.svelte";
import type { Itc } from "./certificates";
import { nation } from "../language/nation";

/** Something that may be done. */
export interface Offer {
  /** What it is called in messages. */
  name: string;
  /** Where it is asked for, below the certificate. */
  path: string;
  danger: boolean;
  wanted: (messages: Messages, itc: Itc) => Wanted;
  body: (given: Given) => Record<string, unknown>;
}

/** What may be done, in the order of its buttons. */
export function offers({ may, records_answer: recorded }: Itc): Offer[] {
  return [
    ...(may.federation_approve ? [FEDERATION_APPROVE, FEDERATION_REJECT] : []),
    ...(may.release ? (recorded ? [RECORD_RELEASE, RECORD_REFUSAL] : [RELEASE, REFUSE]) : []),
    ...(may.fipjp_approve ? (recorded ? [RECORD_YES, RECORD_NO] : [YES, NO]) : []),
    ...(may.complete ? [COMPLETE] : []),
    ...(may.pay ? [PAY] : []),
    ...(may.cancel ? [CANCEL] : []),
  ];
}

interface Kind {
  danger?: boolean;
  /** What is asked for. */
  asks?: Partial<Pick<Wanted, "comment" | "reference">>;
  /** Whether it is the releasing federation's own release, which says whom it is of. */
  releases?: boolean;
  /** What the reason is called. */
  label?: string;
  /** Whose answer is recorded. */
  recorded?: "releasing" | "authority";
  body: Offer["body"];
}

/** An offer: a name, where it is asked for, what it asks. */
function offer(name: string, path: string, { danger = false, ...kind }: Kind): Offer {
  const wanted: Offer["wanted"] = (messages, itc) => {
    const say = messages.say.bind(messages);
    const who =
      kind.recorded === "authority"
        ? (itc.authority ?? "")
        : nation(messages, itc.releasing.federation);
    return {
      title: say("itc-offer", { offer: name }),
      told: [
        say("itc-told", { offer: name, count: itc.delay_days }),
        ...(kind.recorded ? [say("itc-records", { who })] : []),
      ],
      act: say("itc-offer", { offer: name }),
      danger,
      ...kind.asks,
      ...(kind.releases && !itc.releasing_player_known && { number: true }),
      ...(kind.label && { commentLabel: say(kind.label) }),
      ...(kind.recorded && { letter: { itc: itc.number } }),
    };
  };
  return { name, path, danger, wanted, body: kind.body };
}

/** What was said, without what was left empty. */
function filled(given: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(given).filter(([, text]) => text !== ""));
}

const WHY = { comment: "must" } as const;
const deciding =
  (decision: string): Kind["body"] =>
  ({ comment, reference, number, unrecorded, document }) => ({
    decision,
    ...filled({ reason: comment, reference, releasing_number: number, document }),
    ...(unrecorded && { no_record: true }),
  });
const no = (label = "itc-why"): Pick<Kind, "danger" | "asks" | "label"> => {
  return { danger: true, asks: WHY, label };
};

const FEDERATION = "federation-approve";
const FEDERATION_APPROVE = offer("federation-approve", FEDERATION, { body: deciding("approve") });
const FEDERATION_REJECT = offer("federation-reject", FEDERATION, {
  ...no(),
  body: deciding("reject"),
});
const RELEASE = offer("release", "release", { releases: true, body: deciding("release") });
const REFUSE = offer("refuse", "release", { ...no("itc-why-refused"), body: deciding("refuse") });
const RECORD_RELEASE = offer("record-release", "release", {
  recorded: "releasing",
  body: deciding("release"),
});
const RECORD_REFUSAL = offer("record-refusal", "release", {
  ...no("itc-why-refused"),
  recorded: "releasing",
  body: deciding("refuse"),
});
const AUTHORITY = "fipjp-approve";
const YES = offer("authority-approve", AUTHORITY, {
  asks: { reference: true },
  body: deciding("approve"),
});
const NO = offer("authority-reject", AUTHORITY, { ...no(), body: deciding("reject") });
const RECORD_YES = offer("record-approval", AUTHORITY, {
  asks: { reference: true },
  recorded: "authority",
  body: deciding("approve"),
});
const RECORD_NO = offer("record-rejection", AUTHORITY, {
  ...no(),
  recorded: "authority",
  body: deciding("reject"),
});
const COMPLETE = offer("complete", "complete", { body: () => ({}) });
const PAY = offer("pay", "fee/pay", { body: () => ({}) });
const CANCEL = offer("cancel", "cancel", {
  danger: true,
  asks: { comment: "may" },
  label: "itc-why",
  body: ({ comment }) => filled({ reason: comment }),
});
