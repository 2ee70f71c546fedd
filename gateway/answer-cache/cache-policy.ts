/** How long an answer may be used, each in milliseconds since it was made. */
export interface CachePolicy {
  /** How old it was when it came: it may have been kept on its way. */
  readonly ageMs: number;
  /** As if it were new. */
  readonly freshMs: number;
  /** While a newer one is asked for (`stale-while-revalidate`). */
  readonly revalidateMs: number;
  /** Where the subgraph fails (`stale-if-error`). */
  readonly errorMs: number;
}

const directivePattern = /([a-z-]+)(?:\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^",\s]*)))?/g;

/**
 * Reads what a subgraph's `Cache-Control` and `Age` allow a shared cache. Null where an answer may not be kept: everything that is not
 * said to be `public`, and whatever is of no use later (RFC 9111 sections 3 and 5.2.2, RFC 5861).
 */
export function readCachePolicy(cacheControl: string | undefined, age?: string): CachePolicy | null {
  if (cacheControl === undefined) return null;
  const directives = new Map<string, string>();
  for (const [, name = '', quoted, plain = ''] of cacheControl.toLowerCase().matchAll(directivePattern))
    directives.set(name, quoted ?? plain);
  if (!directives.has('public') || directives.has('private') || directives.has('no-store')) return null;
  const readMs = (name: string): number => readSeconds(directives.get(name)) * 1000;
  const givenMs = readMs(directives.has('s-maxage') ? 's-maxage' : 'max-age');
  const freshMs = directives.has('no-cache') ? 0 : givenMs;
  // After `must-revalidate` nothing stale may be used, whatever else is said.
  const isStrict = ['must-revalidate', 'proxy-revalidate', 'no-cache'].some((name) => directives.has(name));
  const revalidateMs = isStrict ? freshMs : freshMs + readMs('stale-while-revalidate');
  const errorMs = isStrict ? freshMs : freshMs + readMs('stale-if-error');
  const policy = { ageMs: readSeconds(age) * 1000, freshMs, revalidateMs, errorMs };
  return Math.max(revalidateMs, errorMs) > policy.ageMs ? policy : null;
}

/** A year: what is longer says no more. */
const maxSeconds = 31_536_000;

function readSeconds(text: string | undefined): number {
  return text !== undefined && /^\d+$/.test(text) ? Math.min(Number(text), maxSeconds) : 0;
}
