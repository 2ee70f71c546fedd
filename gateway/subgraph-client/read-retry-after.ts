/**
 * The pause that a `Retry-After` header asks for, in milliseconds (RFC 9110, section 10.2.3: seconds, or a date). Null for a header that
 * is missing or cannot be read.
 */
export function readRetryAfter(header: string | undefined, now = Date.now()): number | null {
  if (header === undefined) return null;
  if (/^\d{1,9}$/.test(header)) return Number(header) * 1_000;
  const date = Date.parse(header);
  return Number.isNaN(date) || !/^[A-Z][a-z]{2}, /.test(header) ? null : Math.max(0, date - now);
}
