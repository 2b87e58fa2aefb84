// The files of a pack's folder: how they are grouped, what each is for, which language it is in.

import type { DraftFile } from "./drafts";

/** A group of files: by its key, of a season where it is one's. */
export interface Group {
  key: "scripts" | "tests" | "general" | "season";
  season: string;
  files: DraftFile[];
}

/** The files that have a name in words. */
const NAMED = new Set(
  (
    "fees overrides schedules surcharges distribution organisation seasons sources taxes tenant " +
    "vocabulary waivers limits"
  ).split(" "),
);

/** Scripts, tests, what is of no season, then the seasons, the latest first. */
export function grouped(files: readonly DraftFile[]): Group[] {
  const groups = new Map<string, Group>();
  for (const file of files) {
    const { key, season } = groupOf(file.file);
    const id = `${key} ${season}`;
    const group = groups.get(id) ?? { key, season, files: [] };
    group.files.push(file);
    groups.set(id, group);
  }
  const rank = { scripts: 0, tests: 1, season: 2, general: 3 };
  return [...groups.values()].sort(
    (one, other) => rank[one.key] - rank[other.key] || other.season.localeCompare(one.season),
  );
}

function groupOf(file: string): { key: Group["key"]; season: string } {
  const [, folder = "", name = ""] = /^(\w+)\/(.+)\.\w+$/.exec(file) ?? [];
  if (folder === "scripts" || folder === "tests") return { key: folder, season: "" };
  return folder === "" ? { key: "general", season: "" } : { key: "season", season: name };
}

/** The word of the message that says what a file is for; empty where its own name does. */
export function meaning(file: string): string {
  const [first = "", name = ""] = file.replace(/\.\w+$/, "").split("/");
  if (first === "tests") return "";
  const word = first === "scripts" ? name : first;
  return NAMED.has(word) ? word : "";
}

/** The language a file is written in. */
export function languageOf(file: string): "rhai" | "toml" {
  return file.endsWith(".rhai") ? "rhai" : "toml";
}

/** Whether a file is a script; its name among the scripts, empty where it is none. */
export function scriptName(file: string): string {
  return /^scripts\/(.+\.rhai)$/.exec(file)?.[1] ?? "";
}

/** What is of files, file by file, in the order they come. */
export function byFile<T extends { file: string }>(all: readonly T[]): [string, T[]][] {
  const found = new Map<string, T[]>();
  for (const one of all) {
    const before = found.get(one.file);
    if (before) before.push(one);
    else found.set(one.file, [one]);
  }
  return [...found];
}
