// A small reference in the shape the server gives it, word for word a part of the whole one.

import type { Member, Reference } from "../../src/editor/reference/reference";

const member = (name: string, is: string, record: string | null = null): Member => ({
  name,
  is,
  record,
  is_list: is === "a list",
});

export const REFERENCE: Reference = {
  hooks: [
    {
      name: "license_adjust",
      parameters: [
        member("ctx", "the context", "context of a licence"),
        member("quote", "the quote", "quote"),
      ],
      gives: null,
      says: ["adjust", "explain", "refuse"],
      about:
        "Called once for a licence, after surcharges and waivers. Adds labelled amounts, or " +
        "takes them off, with `adjust`.",
      example:
        "fn license_adjust(ctx, quote) {\n" +
        '    if ctx.org.region == "CORSE" && ctx.age < 25 {\n' +
        '        adjust("corsica", -money("1.50"));\n' +
        "    }\n" +
        "}\n",
    },
    {
      name: "waiver_eligible",
      parameters: [
        member("ctx", "the context", "context of a waiver"),
        member("waiver", "the waiver", "waiver"),
      ],
      gives: "true or false",
      says: ["explain", "refuse"],
      about:
        "Called for each waiver of kind `custom` whose own conditions are met, for each person " +
        "it is looked at for. Gives true where the waiver is granted, else false.",
      example:
        "fn waiver_eligible(ctx, waiver) {\n" +
        '    waiver.code == "newcomer" && ctx.on < date("2026-03-01")\n' +
        "}\n",
    },
    {
      name: "split_adjust",
      parameters: [
        member("ctx", "the context", "context of a split"),
        member("shares", "a list", "share"),
      ],
      gives: null,
      says: ["move_share", "explain", "refuse"],
      about:
        "Called once an amount is split among its recipients. Moves amounts from one to another " +
        "with `move_share`; what they add up to stays as it is.",
      example:
        "fn split_adjust(ctx, shares) {\n" +
        '    if ctx.fee_category == "license" && ctx.org.district == "CD13" {\n' +
        '        move_share("FFPJP", "CD13", money("0.50"));\n' +
        "    }\n" +
        "}\n",
    },
  ],
  functions: [
    {
      name: "add_days",
      signature: "date.add_days(n) → date",
      about: "The date so many days later; earlier below zero.",
    },
    {
      name: "adjust",
      signature: "adjust(label, amount) or adjust(label, amount, recipient)",
      about:
        "Adds an amount under a label, below zero to take it off: over the components in " +
        "proportion, or to a recipient. In a hook that adjusts a fee.",
    },
    { name: "date", signature: 'date("2026-01-31") → date', about: "A date." },
    { name: "explain", signature: "explain(text)", about: "Adds a sentence to the explanation." },
    {
      name: "len",
      signature: "list.len() or text.len() → whole number",
      about: "How many items, or characters.",
    },
    { name: "max", signature: "max(a, b)", about: "The larger of two numbers." },
    {
      name: "money",
      signature: 'money("1.50") → decimal',
      about: "An amount in the tenant's currency.",
    },
    {
      name: "move_share",
      signature: "move_share(from, to, amount)",
      about: "Moves so much of one recipient's share to another. In `split_adjust`.",
    },
    {
      name: "to_string",
      signature: "x.to_string() → text",
      about: "A number or date as text.",
    },
  ],
  records: [
    {
      name: "context of a licence",
      members: [
        member("season", "a text"),
        member("license_type", "a text"),
        member("category", "a text or ()"),
        member("on", "a date", "date"),
        member("age", "a whole number"),
        member("player", "the player", "player"),
        member("org", "the club's path", "club's path"),
      ],
    },
    {
      name: "context of a waiver",
      members: [
        member("season", "a text"),
        member("fee_category", "a text"),
        member("license_type", "a text or ()"),
        member("class", "a text or ()"),
        member("age", "a whole number or ()"),
        member("player", "() or the player", "player"),
        member("on", "a date", "date"),
        member("org", "the club's path", "club's path"),
      ],
    },
    {
      name: "player",
      members: [
        member("birth_date", "a date", "date"),
        member("sex", "a text or ()"),
        member("flags", "a list"),
        member("family_size", "a whole number or ()"),
        member("family_rank", "a whole number or ()"),
      ],
    },
    {
      name: "quote",
      members: [
        member("currency", "a text"),
        member("subtotal", "a decimal"),
        member("total", "a decimal"),
        member("lines", "a list", "line of the quote"),
      ],
    },
    {
      name: "line of the quote",
      members: [
        member("code", "a text"),
        member("owner", "a text"),
        member("amount", "a decimal"),
        member("running", "a decimal"),
      ],
    },
    { name: "waiver", members: [member("code", "a text")] },
    { name: "share", members: [member("recipient", "a text"), member("amount", "a decimal")] },
    {
      name: "date",
      members: [
        member("year", "a whole number"),
        member("month", "a whole number"),
        member("day", "a whole number"),
      ],
    },
  ],
};
