// The entries of the configuration as the engine lists them, and the members the page shows.
//
// An entry is a row of the pack with its id and its etag, both the engine's. The page reads what a
// row says; when it is in force and what it comes to is asked of the engine.

import type { Reply } from "@carreau/engine";
import type { Preview } from "../engine/preview";
import type { Conditions, Translations } from "../pack/document";
import { ask, type Category, type Entity } from "./ask";

/** Whom a row is for: what the page shows of it. */
export interface When extends Conditions {
  license_types?: string[];
  age_from?: number;
  age_to?: number;
  flags?: string[];
}

/** What every dated value says. */
export interface Dated {
  amount?: string;
  valid_from?: string;
  valid_to?: string;
  when?: When;
  reference?: string;
  illustrative?: boolean;
}

/** A tier of a fee by number of members. */
export interface Tier {
  up_to?: number;
  amount: string;
}

/** A step of a surcharge: a deadline, a start, or a window. */
export interface Step {
  until?: string;
  from?: string;
  to?: string;
  percentage?: string;
  amount?: string;
}

/** A share of a distribution rule: of a level, or of a recipient. */
export interface Share {
  level?: string;
  recipient?: string;
  percentage: string;
}

/** A row of any kind, as far as the page reads one. */
export interface RowOf extends Dated {
  id: string;
  season?: string;
  fee_category?: Category;
  code?: string;
  name?: Translations;
  owner?: string;
  owner_node?: string;
  recipient?: string;
  locked?: boolean;
  overridable_by?: string[];
  prices?: Dated[];
  component?: string;
  node?: string;
  basis?: string;
  tiers?: Tier[];
  mode?: string;
  kind?: string;
  percentage?: string;
  multiplier?: string;
  levels?: string[];
  classes?: string[];
  license_types?: string[];
  license_type?: string;
  first_year_only?: boolean;
  applies_to?: string[];
  borne_by?: string;
  steps?: Step[];
  fee_categories?: string[];
  shares?: Share[];
}

/** An entry: the row, its id, and the hash a change of it names. */
export interface Entry {
  id: string;
  etag: string;
  entry: RowOf;
}

/** Every entry of a kind, of a season where it is seasonal; none where the engine refuses. */
export function entries(
  preview: Preview,
  on: string,
  entity: Entity,
  season: string | null = null,
): Entry[] {
  const all: Entry[] = [];
  let after: string | null = null;
  // What is none is left out of an answer.
  do {
    const { ok }: Reply<"config.list"> = ask(preview, "config.list", on, { entity, season, after });
    if (!ok) return all;
    all.push(...(ok.entries as unknown as Entry[]));
    after = ok.next ?? null;
  } while (after !== null);
  return all;
}

/** Whether a row is for a licence type, as far as its conditions name types. */
export function isFor(when: When | undefined, type: string): boolean {
  return when?.license_types?.includes(type) ?? true;
}
