// Which of the page's places the address names, and moving between them.
//
// Two places only: the calculator at `/`, its inputs in the fragment, and `/decisions/<id>`. At any
// other address nothing is.

const DECISION = /^\/decisions\/([^/]+)\/?$/;

/** What an address names: the calculator, a decision by its id, or nothing. */
export type Place = { is: "calculator" | "nothing" } | { is: "decision"; id: string };

/** The place a path names. */
export function placeOf(path: string): Place {
  const id = DECISION.exec(path)?.[1];
  if (id !== undefined) return { is: "decision", id: decoded(id) };
  return { is: path === "/" || path === "/index.html" ? "calculator" : "nothing" };
}

/** A part of a path without its escapes; one that is not well escaped stays as it is. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The address, followed as the reader goes back and forth. */
export class Address {
  path = $state(location.pathname);
  fragment = $state(location.hash);

  readonly place = $derived(placeOf(this.path));

  /** Follows the browser's own moves; returns how to stop. */
  follow(): () => void {
    const read = () => {
      this.path = location.pathname;
      this.fragment = location.hash;
    };
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
    this.path = location.pathname;
    this.fragment = location.hash;
    scrollTo(0, 0);
  }

  /** Keeps inputs in the address, as a step one can go back from. */
  keep(fragment: string): void {
    if (`#${fragment}` === location.hash) return;
    history.pushState(null, "", `#${fragment}`);
    this.fragment = location.hash;
  }
}
