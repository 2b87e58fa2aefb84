// What `@lezer/generator` makes of the grammars as the page is built (`vite.config.ts`).

declare module "*.grammar" {
  import type { LRParser } from "@lezer/lr";
  export const parser: LRParser;
}

declare module "*/rhai.grammar.terms" {
  export const BlockComment: number;
  export const DocBlock: number;
  export const Missing: number;
  export const notIn: number;
  export const Number: number;
  export const RawString: number;
}
