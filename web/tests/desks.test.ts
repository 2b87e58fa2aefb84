// The desks: which address is which, what a change of a member sends, queries, requests.

import { expect, test } from "vitest";
import { address } from "../src/api/request";
import { deskOf, DESKS } from "../src/desk/desks";
import { translated } from "../src/desk/translated";
import { change, created, differing, entered, type Player } from "../src/members/players";
import { changed, parameterOf } from "../src/query";

const player: Player = {
  id: "01a1",
  number: "1",
  given_name: "Zoé",
  family_name: "Martin",
  birth_date: "2010-05-04",
  sex: null,
  category: null,
  email: "zoe@example.org",
  family: null,
  flags: ["low_income", "disabled"],
  club: null,
  created_at: "",
  updated_at: "",
  erased_at: null,
  version: 1,
};

test.each([
  ["/members", "/members", ""],
  ["/members/", "/members", ""],
  ["/members/01a1", "/members", "/01a1"],
  ["/administration/users/7", "/administration", "/users/7"],
])("%s is the desk %s", (path, at, rest) => {
  const found = deskOf(path);
  expect([found?.desk.at, found?.rest]).toEqual([at, rest]);
});

test.each(["/", "/membership", "/decisions/1"])("%s is no desk", (path) => {
  expect(deskOf(path)).toBeNull();
});

test("every desk has an address of its own", () => {
  const addresses = DESKS.map(({ at }) => at);
  expect(new Set(addresses).size).toBe(addresses.length);
});

test("a change of a member sends what differs, and null for what was emptied", () => {
  const before = entered(player);
  const after = { ...before, given_name: "Zoë", email: "", flags: ["disabled", "low_income"] };
  expect(differing(before, after)).toEqual(["given_name", "email"]);
  expect(change(before, after)).toEqual({ given_name: "Zoë", email: null });
});

test("a new member is sent without what is empty", () => {
  const entry = { ...entered(null), given_name: "Zoé", family_name: "Martin" };
  expect(created(entry)).toEqual({ given_name: "Zoé", family_name: "Martin" });
});

test("a query changes in place, and loses what is empty", () => {
  expect(changed("?q=mar&place=CD13", { q: "", place: "PACA" })).toBe("?place=PACA");
  expect(changed("?q=mar", { q: "" })).toBe("");
  expect(parameterOf("?q=a%20b", "q")).toBe("a b");
});

test("an address leaves out what is not said, and escapes what is", () => {
  expect(address("players", { q: "a&b", after: null, limit: 50 })).toBe(
    "/api/v1/players?q=a%26b&limit=50",
  );
  expect(address("me")).toBe("/api/v1/me");
});

test("a name is the reader's language's, else English's, else any", () => {
  expect(translated({ fr: "Ligue", en: "League" }, "fr")).toBe("Ligue");
  expect(translated({ fr: "Ligue", en: "League" }, "sv")).toBe("League");
  expect(translated({ fr: "Ligue" }, "sv")).toBe("Ligue");
  expect(translated(undefined, "sv")).toBeNull();
});
