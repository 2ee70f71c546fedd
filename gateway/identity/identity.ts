/** Who asks, and what the client may do. */
export interface Identity {
  /** Names the client among all others, such as `key:city-dashboard`; null for an anonymous one. */
  readonly name: string | null;
  readonly scopes: ReadonlySet<string>;
  readonly policies: ReadonlySet<string>;
  /** When what it identified itself with ends, in milliseconds since 1970; null where it does not. */
  readonly endsAtMs: number | null;
  /** How much it may ask for, in place of the limit for all clients; null where it has none of its own. */
  readonly maxRequestsPerMinute: number | null;
}

/** A client that has shown nothing. */
export const anonymous: Identity = {
  name: null,
  scopes: new Set(),
  policies: new Set(),
  endsAtMs: null,
  maxRequestsPerMinute: null,
};
