// What is kept on the reader's own device between visits: a choice of language, of light.
//
// A browser may refuse to keep anything, and then throws even when asked: the page goes on without.

/** What was kept under a name; `null` where nothing was, or the browser keeps nothing. */
export function kept(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

/** Keeps a text under a name, where the browser does. */
export function keep(name: string, text: string): void {
  try {
    localStorage.setItem(name, text);
  } catch {
    // The choice holds until the page is left.
  }
}

/** Keeps what is under a name no longer. */
export function forget(name: string): void {
  try {
    localStorage.removeItem(name);
  } catch {
    // Nothing was kept.
  }
}
