import { isDeepStrictEqual } from 'node:util';
import type { PostAnswer } from '../http/post-json.ts';
import { findUniqueToken, TOKEN_ZERO } from '../operations/unique-token.ts';

/** Whether an answer to that query is right. */
export type AnswerCheck = (answer: PostAnswer, query: string) => boolean;

/**
 * Makes the check of one contestant's answers to an operation with one answer, but for the unique token. The first right answer is compared as data, since the
 * order of keys and spaces is the contestant's own; after that the same bytes are right without another look.
 */
export function createAnswerCheck(expectedText: string): AnswerCheck {
  const expected: unknown = JSON.parse(expectedText);
  let rightBytes: Buffer = Buffer.from(expectedText);
  return ({ status, body }, query) => {
    if (status !== 200) return false;
    const token = findUniqueToken(query);
    const bytes = token === null ? body : Buffer.from(body.toString().replaceAll(token, TOKEN_ZERO));
    if (bytes.equals(rightBytes)) return true;
    if (!isJsonOf(bytes.toString(), expected)) return false;
    rightBytes = bytes;
    return true;
  };
}

/** Whether a text is JSON of that value, in any order of keys. */
export function isJsonOf(text: string, expected: unknown): boolean {
  try {
    return isDeepStrictEqual(JSON.parse(text), expected);
  } catch {
    return false;
  }
}
