/** Finds a unique token in a document or a body. All have the same length, so that answers have too. */
const UNIQUE_TOKEN = /\bu\d{7}\b/;

/** The token with the number 0, which stands for all of them where answers are kept. */
export const TOKEN_ZERO = uniqueToken(0);

/** The name that makes a document unlike every other one: operation name and alias of the `unique` operation. */
export function uniqueToken(number: number): string {
  return `u${String(number).padStart(7, '0')}`;
}

/** The unique token in a text, or null when it has none. */
export function findUniqueToken(text: string): string | null {
  return UNIQUE_TOKEN.exec(text)?.[0] ?? null;
}
