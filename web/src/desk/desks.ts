// The desks: every part of the page beside the calculator, where it is and whom it is for.
//
// A new desk is one entry here, a folder of components and a folder of web/messages. A desk is
// fetched when it is first gone to.

import type { Component } from "svelte";
import type { Book } from "../language/messages";
import { book } from "./books";

/** What a desk is told: the address below its own, such as `/01JQ…`; empty at the desk itself. */
export interface DeskProperties {
  rest: string;
}

/** A part of the page. */
export interface Desk {
  /** Its address, and that of all below it. */
  at: string;
  /** The message that names it. */
  name: string;
  /** Operations of the API: who may do one of them sees it. `null` is for whoever it may be. */
  allows: string[] | null;
  /** Whether it stands in the navigation. */
  listed: boolean;
  /** Listed only for who has this role. */
  role?: string;
  /** What it says: of its own, and what parts of other desks that stand in it say. */
  words: Book[];
  load: () => Promise<{ default: Component<DeskProperties> | Component<Record<string, never>> }>;
}

/** Open to whoever comes, and in no list. */
const open = { allows: null, listed: false, words: [book("account")] };

/** In the order of the navigation. */
export const DESKS: Desk[] = [
  {
    at: "/own",
    name: "desk-own",
    allows: ["get_own_player"],
    listed: true,
    role: "player",
    words: [book("licences"), book("payments"), book("transfers")],
    load: () => import("../own/Own.svelte"),
  },
  {
    at: "/fees",
    name: "desk-fees",
    allows: ["list_license_fee_configs"],
    listed: true,
    words: [book("fees")],
    load: () => import("../fees/Fees.svelte"),
  },
  {
    at: "/changes",
    name: "desk-changes",
    allows: ["list_fee_changes"],
    listed: true,
    words: [book("fees")],
    load: () => import("../fees/changes/Changes.svelte"),
  },
  {
    at: "/studio",
    name: "desk-studio",
    allows: ["list_drafts"],
    listed: true,
    words: [book("studio"), book("fees")],
    load: () => import("../studio/Studio.svelte"),
  },
  {
    at: "/members",
    name: "desk-members",
    allows: ["list_players"],
    listed: true,
    words: [book("members"), book("licences"), book("payments"), book("transfers")],
    load: () => import("../members/Members.svelte"),
  },
  {
    at: "/licenses",
    name: "desk-licences",
    allows: ["list_licenses"],
    listed: true,
    words: [book("licences"), book("payments")],
    load: () => import("../licences/Licences.svelte"),
  },
  {
    at: "/transfers",
    name: "desk-transfers",
    allows: ["list_transfers", "list_itcs", "create_transfer"],
    listed: true,
    words: [book("transfers"), book("certificates"), book("licences"), book("payments")],
    load: () => import("../transfers/Transfers.svelte"),
  },
  {
    at: "/payments",
    name: "desk-payments",
    allows: ["list_payments"],
    listed: true,
    words: [book("payments"), book("licences")],
    load: () => import("../payments/Payments.svelte"),
  },
  {
    at: "/revenue",
    name: "desk-revenue",
    allows: ["get_revenue_flow"],
    listed: true,
    words: [book("revenue"), book("payments")],
    load: () => import("../revenue/Revenue.svelte"),
  },
  {
    at: "/organisation",
    name: "desk-organisation",
    allows: ["list_org_nodes"],
    listed: true,
    words: [book("organisation")],
    load: () => import("../organisation/Organisation.svelte"),
  },
  {
    at: "/administration",
    name: "desk-administration",
    allows: ["list_users", "list_api_keys", "list_mails", "list_jobs", "list_audit_entries"],
    listed: true,
    words: [book("administration")],
    load: () => import("../administration/Administration.svelte"),
  },
  {
    at: "/itc",
    name: "desk-itc-check",
    allows: null,
    listed: false,
    words: [book("certificates")],
    load: () => import("../certificates/Eligibility.svelte"),
  },
  {
    at: "/test-checkout",
    name: "desk-test-checkout",
    allows: null,
    listed: false,
    words: [book("payments")],
    load: () => import("../payments/TestCheckout.svelte"),
  },
  {
    at: "/log-in",
    name: "desk-log-in",
    ...open,
    load: () => import("../account/LogInPage.svelte"),
  },
  {
    at: "/forgotten-password",
    name: "desk-forgotten-password",
    ...open,
    load: () => import("../account/Forgotten.svelte"),
  },
  {
    at: "/password-reset",
    name: "desk-password-reset",
    ...open,
    load: () => import("../account/Reset.svelte"),
  },
  {
    at: "/invitation",
    name: "desk-invitation",
    ...open,
    load: () => import("../account/Invitation.svelte"),
  },
  {
    at: "/account",
    name: "desk-account",
    allows: ["get_me"],
    listed: false,
    words: [book("account")],
    load: () => import("../account/Account.svelte"),
  },
];

/** Who somebody is, as far as desks ask. */
interface Visitor {
  may(action: string): boolean;
  grants: { role: string }[];
}

/** The desks that are listed for somebody, in the order of the navigation. */
export function desksOf(visitor: Visitor): Desk[] {
  return DESKS.filter(
    ({ listed, role, allows }) =>
      listed &&
      (role === undefined || visitor.grants.some((grant) => grant.role === role)) &&
      (allows?.some((action) => visitor.may(action)) ?? false),
  );
}

/** The desk a path is of, and the rest of the path. */
export function deskOf(path: string): { desk: Desk; rest: string } | null {
  for (const desk of DESKS) {
    if (path === desk.at || path.startsWith(`${desk.at}/`)) {
      return { desk, rest: path.slice(desk.at.length).replace(/\/$/, "") };
    }
  }
  return null;
}
