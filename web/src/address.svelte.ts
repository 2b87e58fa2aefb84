// Which of the page's places the address names, and moving between them.
//
// The calculator is at `/`, its inputs in the fragment; recorded decisions at `/decisions/<id>`;
// the desks where `desk/desks.ts` says. At any other address nothing is.

import { getContext, setContext } from "svelte";
import { deskOf, type Desk } from "./desk/desks";
import { changed, parameterOf } from "./query";

const DECISION = /^\/decisions\/([^/]+)\/?$/;
const KEY = Symbol("address");

/** What an address names: the calculator, a decision by its id, a desk, or nothing. */
export type Place =
  | { is: "calculator" | "nothing" }
  | { is: "decision"; id: string }
  | { is: "desk"; desk: Desk; rest: string };

/** The place a path names. */
export function placeOf(path: string): Place {
  const id = DECISION.exec(path)?.[1];
  if (id !== undefined) return { is: "decision", id: decoded(id) };
  const at = deskOf(path);
  if (at) return { is: "desk", ...at };
  return { is: path === "/" || path === "/index.html" ? "calculator" : "nothing" };
}

/** A part of a path without its escapes; one that is not well escaped stays as it is. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The address, followed as the reader goes back and forth. */
export class Address {
  path = $state(location.pathname);
  search = $state(location.search);
  fragment = $state(location.hash);

  readonly place = $derived(placeOf(this.path));

  /** Follows the browser's own moves; returns how to stop. */
  follow(): () => void {
    const read = () => this.read();
    addEventListener("popstate", read);
    addEventListener("hashchange", read);
    return () => {
      removeEventListener("popstate", read);
      removeEventListener("hashchange", read);
    };
  }

  /** Goes to a place of the page without loading it anew. */
  go(path: string): void {
    history.pushState(null, "", path);
    this.read();
    scrollTo(0, 0);
  }

  /** Keeps inputs in the address, as a step one can go back from. */
  keep(fragment: string): void {
    if (`#${fragment}` === location.hash) return;
    history.pushState(null, "", `#${fragment}`);
    this.fragment = location.hash;
  }

  /** A parameter of the address's query; empty where it has none of that name. */
  parameter(name: string): string {
    return parameterOf(this.search, name);
  }

  /** Changes parameters of the query in place: no step of its own to go back from. */
  set(parameters: Record<string, string>): void {
    const text = changed(location.search, parameters);
    history.replaceState(null, "", `${location.pathname}${text}`);
    this.read();
  }

  private read(): void {
    this.path = location.pathname;
    this.search = location.search;
    this.fragment = location.hash;
  }
}

/** Hands the address down to every component below. */
export function provideAddress(address: Address): void {
  setContext(KEY, address);
}

/** The address, for the components below the page. */
export function address(): Address {
  return getContext<Address>(KEY);
}
