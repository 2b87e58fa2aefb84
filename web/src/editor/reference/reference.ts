// What authors of scripts may define, read and call: the answer of `GET /api/v1/scripts/reference`,
// and what is looked up in it. Nothing is known here that the answer does not say.

/** The reference, as the server gives it. Its sentences are English. */
export interface Reference {
  hooks: Hook[];
  functions: Callable[];
  records: { name: string; members: Member[] }[];
}

/** A hook: a function a pack defines. */
export interface Hook {
  name: string;
  parameters: Member[];
  /** What it gives back; `null` where it gives nothing. */
  gives: string | null;
  /** The functions by which it says what it wants. */
  says: string[];
  about: string;
  example: string;
}

/** A function any script may call. */
export interface Callable {
  name: string;
  /** How it is called and what it gives: `date.add_days(n) → date`, `min(a, b)`. */
  signature: string;
  about: string;
}

/** What a value is. */
export interface Kind {
  /** In words: `a text or ()`. */
  is: string;
  /** The record it is, or is a list of; `null` where it is none. */
  record: string | null;
  is_list: boolean;
}

/** A parameter, or a member of a record. */
export interface Member extends Kind {
  name: string;
}

/** One way a function is called. */
export interface Call {
  /** The value it is called on; `null` where it stands alone. */
  receiver: string | null;
  parameters: string[];
}

/** What `x` stands for in `x.to_string()`. */
const SHOWN = ["whole number", "decimal", "date"];

/** The kinds a value can be of, each without its article. */
function kindsOf(kind: Kind): string[] {
  return kind.is.split(" or ").map((word) => word.replace(/^an? /, ""));
}

/** What a word of the reference says a value is. */
export function plain(is: string): Kind {
  return { is, record: null, is_list: false };
}

/** The items of a list; `null` where nothing is known of them. */
export function itemOf({ record, is_list }: Kind): Kind | null {
  return is_list && record !== null ? { is: record, record, is_list: false } : null;
}

/** The reference by names. */
export class Known {
  readonly hooks: ReadonlyMap<string, Hook>;
  readonly functions: ReadonlyMap<string, Callable>;
  private readonly records: ReadonlyMap<string, Member[]>;

  constructor({ hooks, functions, records }: Reference) {
    this.hooks = new Map(hooks.map((hook) => [hook.name, hook]));
    this.functions = new Map(functions.map((callable) => [callable.name, callable]));
    this.records = new Map(records.map(({ name, members }) => [name, members]));
  }

  /** The members of a value; none of a list, which has its items' record. */
  members(kind: Kind): Member[] {
    if (kind.record === null || kind.is_list) return [];
    return this.records.get(kind.record) ?? [];
  }

  /** The functions that can be called on a value. */
  methods(kind: Kind): [Callable, Call][] {
    const kinds = kindsOf(kind);
    const fits = ({ receiver }: Call) =>
      kinds.some((is) => (receiver === "x" ? SHOWN.includes(is) : receiver === is));
    return this.calls().filter(([, call]) => fits(call));
  }

  /** The functions that stand alone, without those that only other hooks than this one may call. */
  standing(hook: Hook | null): [Callable, Call][] {
    const said = new Set([...this.hooks.values()].flatMap(({ says }) => says));
    const may = (name: string) => hook === null || !said.has(name) || hook.says.includes(name);
    return this.calls().filter(([{ name }, { receiver }]) => receiver === null && may(name));
  }

  /** What calling a function gives; `null` where nothing, or nothing is known of it. */
  given(name: string): Kind | null {
    const gives = this.functions.get(name)?.signature.split(" → ")[1];
    if (gives === undefined) return null;
    return { ...plain(gives), record: this.records.has(gives) ? gives : null };
  }

  private calls(): [Callable, Call][] {
    const each = (callable: Callable) => callsOf(callable).map((call) => [callable, call] as const);
    return [...this.functions.values()].flatMap(each).map(([callable, call]) => [callable, call]);
  }
}

/** The ways a function is called, as its signature says. */
export function callsOf({ signature }: Callable): Call[] {
  const calls = signature.split(" → ")[0]?.split(" or ") ?? [];
  return calls.flatMap((call) => {
    const [, receiver, inside] = /^(?:(\w+)\.)?\w+\((.*)\)$/.exec(call) ?? [];
    if (inside === undefined) return [];
    return [{ receiver: receiver ?? null, parameters: inside === "" ? [] : inside.split(", ") }];
  });
}
