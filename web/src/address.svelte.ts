// Which of the page's places the address names, and moving between them.
//
// Two places only: the calculator at `/`, its inputs in the fragment, and `/decisions/<id>`.

const DECISION = /^\/decisions\/([^/]+)\/?$/;

/** The address, followed as the reader goes back and forth. */
export class Address {
  path = $state(location.pathname);
  fragment = $state(location.hash);

  /** The decision whose page this is; `null` on the calculator. */
  readonly decision = $derived.by(() => {
    const id = DECISION.exec(this.path)?.[1];
    return id === undefined ? null : decodeURIComponent(id);
  });

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
