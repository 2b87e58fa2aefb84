// Certificates: what is offered and sent, who is asked for.

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Itc } from "../src/certificates/certificates";
import { offers } from "../src/certificates/deciding";
import { blankPerson, personOf } from "../src/certificates/opening.svelte";
import type { Language } from "../src/language/language";
import { Messages } from "../src/language/messages";

const messages = (language: Language) => {
  const read = (book: string) =>
    readFileSync(new URL(`../messages/${book}/${language}.ftl`, import.meta.url), "utf8");
  return new Messages(language, [read("transfers"), read("certificates")]);
};
const nothing = {
  federation_approve: false,
  release: false,
  fipjp_approve: false,
  complete: false,
  cancel: false,
  pay: false,
  comment: false,
  attach: false,
};
const certificate = (more: object, may: object) =>
  ({
    number: "ITC-2026-000001",
    authority: "FIPJP",
    delay_days: 15,
    releasing: { federation: "BR", tenant: null },
    records_answer: false,
    releasing_player_known: true,
    ...more,
    may: { ...nothing, ...may },
  }) as unknown as Itc;
const given = {
  comment: "",
  reason: "",
  reference: "",
  number: "",
  unrecorded: false,
  document: "",
};

test("what is offered is what the server says one may do", () => {
  const names = (itc: Itc) => offers(itc).map(({ name }) => name);
  expect(names(certificate({}, {}))).toEqual([]);
  expect(names(certificate({}, { release: true, cancel: true }))).toEqual([
    "release",
    "refuse",
    "cancel",
  ]);
  expect(names(certificate({ records_answer: true }, { release: true }))).toEqual([
    "record-release",
    "record-refusal",
  ]);
});

test("an answer that is recorded says whose it is, and asks for the letter alone", () => {
  const unknown = { releasing_player_known: false };
  const itc = certificate({ records_answer: true, ...unknown }, { release: true });
  const [release] = offers(itc);
  const wanted = release?.wanted(messages("en"), itc);
  expect(wanted?.letter).toEqual({ itc: itc.number });
  expect(wanted?.told.join(" ")).toContain("Brazil has no desk here");
  expect(wanted?.number).toBeUndefined();
  expect(release?.body({ ...given, document: "01a1" })).toEqual({
    decision: "release",
    document: "01a1",
  });
});

test("who releases a player says whom, where that is not known: a number, or none", () => {
  const whom = (known: boolean, at = 0) => {
    const itc = certificate({ releasing_player_known: known }, { release: true });
    return offers(itc)[at]?.wanted(messages("en"), itc).number;
  };
  expect([whom(true), whom(false), whom(false, 1)]).toEqual([undefined, true, undefined]);
  const [release] = offers(certificate({}, { release: true }));
  expect(release?.body(given)).toEqual({ decision: "release" });
  expect(release?.body({ ...given, number: "DE-7" })).toEqual({
    decision: "release",
    releasing_number: "DE-7",
  });
  expect(release?.body({ ...given, unrecorded: true })).toEqual({
    decision: "release",
    no_record: true,
  });
});

test("the authority's approval has a reference, its rejection a reason", () => {
  const itc = certificate({}, { fipjp_approve: true });
  const [yes, no] = offers(itc);
  expect(yes?.wanted(messages("en"), itc).reference).toBe(true);
  expect(yes?.body({ ...given, reference: "77" })).toEqual({
    decision: "approve",
    reference: "77",
  });
  expect(no?.wanted(messages("en"), itc).comment).toBe("must");
  expect(no?.body({ ...given, comment: "late" })).toEqual({ decision: "reject", reason: "late" });
});

test("somebody new is asked for once name and birth date are there", () => {
  const person = { ...blankPerson(""), given_name: "João ", family_name: "Silva" };
  expect(personOf(person)).toBeNull();
  const born = { year: "1994", month: "3", day: "2" };
  expect(personOf({ ...person, born })).toEqual({
    new_player: { given_name: "João", family_name: "Silva", birth_date: "1994-03-02" },
  });
  expect(personOf(blankPerson("01a1"))).toEqual({ player: "01a1" });
});
