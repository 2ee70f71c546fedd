const PREFIX = 'hubgraph:';

/** A remembered choice of this browser; null when none was made or the browser keeps nothing. */
export function readPreference(name: string): string | null {
  try {
    return localStorage.getItem(PREFIX + name);
  } catch {
    return null;
  }
}

/** Remembers a choice in this browser, where it keeps anything at all; it never leaves it. */
export function writePreference(name: string, value: string): void {
  try {
    localStorage.setItem(PREFIX + name, value);
  } catch {
    // A browser without storage asks again on the next visit.
  }
}
