// What is owed and paid, as the server gives it.

/** Who owes or pays: a player or a node of the tree. */
export interface Debtor {
  kind: "player" | "node";
  id: string;
}

export const CATEGORIES = [
  "license",
  "affiliation",
  "competition_entry",
  "sanction",
  "suspension",
  "transfer",
  "other",
] as const;

/** What somebody owes. */
export interface Due {
  id: string;
  category: (typeof CATEGORIES)[number];
  license: string | null;
  player: string | null;
  debtor: Debtor;
  debtor_name: string | null;
  club: string | null;
  season: string | null;
  decision: string;
  currency: string;
  amount: string;
  credited: string;
  paid: string;
  balance: string;
  due_on: string;
  state: "open" | "settled" | "void" | "written_off";
  shares: { recipient: string; amount: string }[];
  reason: string | null;
  created_at: string;
  version: number;
}

/** What can be done with a due of a state: what is offered, the server says whether it may be. */
export const OFFERED: Record<Due["state"], ("pay" | "write-off" | "void")[]> = {
  open: ["pay", "write-off", "void"],
  settled: ["void"],
  written_off: ["pay", "void"],
  void: [],
};

export const METHODS = ["bank_transfer", "card", "cash", "cheque", "direct_debit"] as const;
export type Method = (typeof METHODS)[number];

/** Money that came in or went out. */
export interface Payment {
  id: string;
  kind: "payment" | "refund" | "reversal";
  of: string | null;
  direction: "in" | "out";
  method: Method | "online" | "none";
  state: "initiated" | "settled" | "refunded" | "reversed" | "failed";
  currency: string;
  amount: string;
  refunded: string;
  credit: string;
  debtor: Debtor;
  debtor_name: string | null;
  club: string | null;
  booked_on: string;
  reference: string | null;
  reason: string | null;
  provider: string | null;
  created_at: string;
  version: number;
}

/** The part of a payment that settles a due, or gives such a part back. */
export interface Allocation {
  id: string;
  payment: string;
  due: string;
  gives_back: string | null;
  amount: string;
}

/** What a recipient receives of a payment. */
export interface Entry {
  id: string;
  org_node: string;
  currency: string;
  amount: string;
  payment: string;
  due: string;
  category: string;
  season: string | null;
  decision: string;
  license: string | null;
  club: string | null;
  booked_on: string;
  settlement: string | null;
}

/** A payment with its parts. */
export interface PaymentParts extends Payment {
  allocations: Allocation[];
  entries: Entry[];
  given_back: Payment[];
}
