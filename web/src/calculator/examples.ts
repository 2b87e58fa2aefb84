// Players to begin with, a few a federation: each teaches something its rules do.
//
// They name codes of the packs in rules/; a test has each of them quoted. Other federations simply
// have none.

import { fromFragment } from "./link";
import type { Inputs } from "./inputs";

/** An example: the message that describes it, and what it enters. */
export interface Example {
  message: string;
  inputs: Inputs;
}

const FRAGMENTS: Record<string, string> = {
  "example-junior-marseille":
    "tenant=france&season=2026&type=junior&born=2010-05-04&district=CD13&club=13101&on=2026-03-15",
  "example-family-lyon":
    "tenant=france&season=2026&type=senior&born=1999-09-12&district=CD69&club=69010" +
    "&family_size=4&family_rank=3&on=2026-11-02",
  "example-cadet-bordeaux":
    "tenant=france&season=2026&type=cadet&born=2013-06-21&district=CD33&club=33025&on=2026-02-01",
  "example-adult-berlin":
    "tenant=germany&season=2026&type=adult&born=1980-05-04&region=LPV-BE&club=BE-BDB&on=2026-04-10",
  "example-adult-duesseldorf":
    "tenant=germany&season=2026&type=adult&born=1991-02-17&district=NRW-D&club=D-SURPLACE" +
    "&flags=low_income&on=2026-01-20",
  "example-senior-stockholm":
    "tenant=sweden&season=2026&type=senior&born=1987-08-30&district=STBF&club=ST-012&on=2026-04-15",
  "example-youth-oresund":
    "tenant=sweden&season=2026&type=youth&born=2014-01-09&district=SSBF&club=SS-104&on=2026-02-10",
};

/** All examples, the tenant's own first. */
export function examples(tenant: string): Example[] {
  const all = Object.entries(FRAGMENTS).map(([message, fragment]) => ({
    message,
    inputs: fromFragment(fragment),
  }));
  const own = all.filter(({ inputs }) => inputs.tenant === tenant);
  return [...own, ...all.filter(({ inputs }) => inputs.tenant !== tenant)];
}
