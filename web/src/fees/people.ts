// Whom a row is for, in words: licence types, ages, categories, flags.

import type { Sentences } from "../language/sentence";
import type { When } from "./entries";

/** The conditions of a row as a phrase; empty where it is for everybody. */
export function people(words: Sentences, when: When | undefined, season: string): string {
  if (!when) return "";
  const { messages } = words;
  const named = (of: "license_type" | "category" | "flag", codes: string[] = []) =>
    codes.map((code) => words.name(of, code, season)).join(", ");
  const parts = [
    named("license_type", when.license_types),
    named("category", when.categories),
    (when.sexes ?? []).map((sex) => messages.say(`form-sex-${sex}`)).join(", "),
    named("flag", when.flags),
  ];
  if (when.age_from !== undefined && when.age_to !== undefined) {
    parts.push(messages.say("fees-age-between", { from: when.age_from, to: when.age_to }));
  } else if (when.age_from !== undefined) {
    parts.push(messages.say("fees-age-from", { from: when.age_from }));
  } else if (when.age_to !== undefined) {
    parts.push(messages.say("fees-age-to", { to: when.age_to }));
  }
  if (when.family_size_from !== undefined) {
    parts.push(messages.say("fees-family-size", { count: when.family_size_from }));
  }
  if (when.family_rank_from !== undefined) {
    parts.push(messages.say("fees-family-rank", { count: when.family_rank_from }));
  }
  return parts.filter(Boolean).join(" · ");
}
