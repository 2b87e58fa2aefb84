// Whom a draft would touch, as the server says it: line by line while it counts, then the whole.

import type { Query } from "../api/request";
import { Problem } from "../api/problem";
import type { AnyReply, Refusal } from "../engine/reply";
import type { DraftServer } from "./drafts";

/** What is compared: what was charged, or invented people. */
export interface Options {
  source: "recorded" | "population";
  /** How many people are invented. */
  size?: number;
  /** Only what was decided since. */
  since?: string;
  /** The day all are asked about; left out, each on its own. */
  on?: string;
}

/** Those of one group. */
export interface Counted {
  facts: number;
  changed: number;
  before: string;
  after: string;
  difference: string;
  newly_refused: number;
  newly_allowed: number;
}

/** Those whose totals differ by about as much. */
export interface Bucket {
  least: string;
  most: string;
  count: number;
  difference: string;
}

/** By what facts are grouped. */
export type By = "fee" | "license_type" | "region" | "district" | "club" | "recipient";

/** What a draft changes. Amounts are the engine's. */
export interface Report extends Counted {
  currency: string;
  same_total: number;
  unchanged: number;
  refused_by_both: number;
  passed_over: number;
  gained: string;
  lost: string;
  histogram: Bucket[];
  groups: Partial<Record<By, Record<string, Counted>>>;
}

/** One that is touched, with what both packs answer. */
export interface Explained {
  id: string;
  request: { op: string; on: string; input: Record<string, unknown> };
  before: AnyReply;
  after: AnyReply;
}

/** A line of the answer. */
export interface Line {
  read: number;
  total: number;
  done: boolean;
  report: Report;
  explained: Explained[];
  /** What places are called, by code. */
  names: Record<string, string>;
}

/** What was found last. */
export interface Kept {
  options: Options;
  report: Report;
  explained: Explained[];
  names: Record<string, string>;
  /** Whether it is of the draft and the rules as they are now. */
  current: boolean;
  made_at: string;
}

/** That nothing came of it: what the last line says instead. */
interface Broken {
  done: true;
  problem?: string;
  refused?: Refusal;
}

/** Why nothing came of a comparison that had begun. */
export class Stopped extends Error {
  constructor(
    readonly problem: string,
    readonly refused: Refusal | null,
  ) {
    super(problem);
  }
}

/** What was found last; null where nothing was. */
export async function keptImpact(server: DraftServer): Promise<Kept | null> {
  try {
    return (await server.session.here<Kept>(server.path("/impact"))).body;
  } catch (error) {
    if (error instanceof Problem && error.code === "unknown_impact") return null;
    throw error;
  }
}

/** The tables as a file. */
export function impactFile(server: DraftServer): Promise<Response> {
  const query: Query = { tenant: server.session.tenant, format: "csv" };
  return server.session.fetch(server.path("/impact"), { query });
}

/** Finds the impact; says each line as it comes, the last one too. */
export async function findImpact(
  server: DraftServer,
  options: Options,
  signal: AbortSignal,
  online: (line: Line) => void,
): Promise<void> {
  const query = { tenant: server.session.tenant };
  const asking = { method: "POST", query, body: options, signal } as const;
  const response = await server.session.fetch(server.path("/impact"), asking);
  if (!response.body) throw new Stopped("", null);
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const { value, done } = await reader.read();
    const lines = (rest + (value ?? "")).split("\n");
    rest = done ? "" : (lines.pop() ?? "");
    for (const line of lines.filter(Boolean)) online(lineOf(line));
    if (done) return;
  }
}

function lineOf(text: string): Line {
  const line = JSON.parse(text) as Line | Broken;
  if ("report" in line) return line;
  throw new Stopped(line.problem ?? "", line.refused ?? null);
}
