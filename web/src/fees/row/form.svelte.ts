// What every field of a row's form asks of the form it is in: what codes are called, which there
// are to choose from, and the refusal that stands at it.

import { LEVELS, type Level, type PackDocument, type Word } from "../../pack/document";
import type { Said, Sentences } from "../../language/sentence";
import { inOrder } from "../table";
import type { Codes, Field } from "./fields";

/** A code and what it is called. */
export interface Coded {
  code: string;
  name: string;
}

export class Form {
  /** Where a refusal stands, as a path below the row, and what it says. */
  refused: { at: string; said: Said } | null = $state.raw(null);
  /** The sum of the shares in percent, as the engine gives it. */
  sum: string | null = $state.raw(null);

  constructor(
    readonly uid: string,
    readonly pack: PackDocument,
    readonly words: Sentences,
    readonly season: string,
    readonly isNew: boolean,
  ) {}

  /** What a field is called by in the page. */
  id(path: string): string {
    return `${this.uid}-${path.replaceAll(/[^a-z0-9_]+/gi, "-")}`;
  }

  /** The refusal at a path. */
  refusal(path: string): Said | null {
    return this.refused?.at === path ? this.refused.said : null;
  }

  /** What a member is called. */
  label(member: string): string {
    const { messages, names } = this.words;
    return messages.say(`row-${member}`, { currency: names.currency });
  }

  /** The codes there are to choose from. */
  codes(of: Codes, member: string): Coded[] {
    const { vocabulary, organisation, taxes } = this.pack.sections;
    switch (of) {
      case "license_type":
        return this.worded(vocabulary.license_types);
      case "category":
        return this.worded(vocabulary.categories);
      case "flag":
        return this.worded(vocabulary.flags);
      case "level":
        return this.worded(vocabulary.levels);
      case "class":
        return this.worded(vocabulary.classes);
      case "component":
        return this.components();
      case "recipient":
        return [...this.worded(organisation.accounts), ...this.places(0)];
      case "place":
        return this.places(1);
      case "tax":
        return (taxes?.taxes ?? [])
          .map(({ code }) => code)
          .filter(isFirst)
          .map(itself);
      case "sex":
        return ["female", "male", "other"].map((code) => this.said(`form-sex-${code}`, code));
      case "org_level":
        return LEVELS.map((level) => ({ code: level, name: this.level(level) }));
      default:
        return of.map((code) => this.said(message(member, code), code));
    }
  }

  /** What a code of a field is called; one that is not known, by itself. */
  name(field: Field & { of: Codes }, code: string): string {
    const known = this.codes(field.of, field.member).find((one) => one.code === code);
    return known?.name ?? code;
  }

  private components(): Coded[] {
    const fees = this.pack.sections[`fees/${this.season}`] as { components?: Word[] } | undefined;
    return this.worded(fees?.components);
  }

  private places(from: number): Coded[] {
    return inOrder(this.pack.sections.organisation.nodes)
      .slice(from)
      .map(({ node, depth }) => ({
        code: node.code,
        name: "\u00a0\u00a0".repeat(Math.max(depth - from, 0)) + this.translated(node),
      }));
  }

  private level(level: Level): string {
    return this.words.names.level(level) ?? this.words.messages.say("level", { level });
  }

  private worded(words: Word[] = []): Coded[] {
    return words.map((word) => ({ code: word.code, name: this.translated(word) }));
  }

  private translated({ code, name }: Word): string {
    return this.words.names.translate(name) ?? code;
  }

  private said(id: string, code: string): Coded {
    return { code, name: this.words.messages.say(id) };
  }
}

/** The message that says a code of a member: kinds of fees and ways of counting have theirs. */
function message(member: string, code: string): string {
  if (member === "fee_categories") return `fees-category-${code}`;
  if (member === "basis") return `fees-basis-${code}`;
  return `row-${member}-${code}`;
}

const itself = (code: string): Coded => ({ code, name: code });

/** A code of which there are several rows, such as dated values, is one to choose. */
const isFirst = (code: string, at: number, all: string[]) => all.indexOf(code) === at;
