import { isDeepStrictEqual } from 'node:util';
import type { PostAnswer } from '../http/post-json.ts';
import { TOKEN_ZERO } from '../operations/unique-token.ts';

/** Whether an answer is right; the token is the unique one of its request, null when it had none. */
export type AnswerCheck = (answer: PostAnswer, token: string | null) => boolean;

/**
 * Makes the check of one contestant's answers to one operation. The first right answer is compared as data, since the
 * order of keys and spaces is the contestant's own; after that the same bytes are right without another look.
 */
export function createAnswerCheck(expectedText: string): AnswerCheck {
  const expected: unknown = JSON.parse(expectedText);
  let rightBytes: Buffer = Buffer.from(expectedText);
  return ({ status, body }, token) => {
    if (status !== 200) return false;
    const bytes = token === null ? body : Buffer.from(body.toString().replaceAll(token, TOKEN_ZERO));
    if (bytes.equals(rightBytes)) return true;
    if (!isRight(bytes.toString(), expected)) return false;
    rightBytes = bytes;
    return true;
  };
}

function isRight(text: string, expected: unknown): boolean {
  try {
    return isDeepStrictEqual(JSON.parse(text), expected);
  } catch {
    return false;
  }
}
