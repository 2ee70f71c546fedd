import { expect, test } from 'vitest';
import { createAnswerCheck } from './answer-check.ts';

function answer(text: string, status = 200) {
  return { status, body: Buffer.from(text) };
}

test('an answer is right in any order of keys, and wrong with another value, status or an error besides', () => {
  const isRight = createAnswerCheck('{"data":{"a":1,"b":[2,3]}}');
  expect(isRight(answer('{"data":{"a":1,"b":[2,3]}}'), '{ a }')).toBe(true);
  expect(isRight(answer('{ "data": { "b": [2, 3], "a": 1 } }'), '{ a }')).toBe(true);
  expect(isRight(answer('{"data":{"a":1,"b":[3,2]}}'), '{ a }')).toBe(false);
  expect(isRight(answer('{"data":{"a":1,"b":[2,3]},"errors":[{"message":"x"}]}'), '{ a }')).toBe(false);
  expect(isRight(answer('{"data":{"a":1,"b":[2,3]}}', 500), '{ a }')).toBe(false);
  expect(isRight(answer('{"data":'), '{ a }')).toBe(false);
});

test('an answer to a unique document has to carry its own token', () => {
  const isRight = createAnswerCheck('{"data":{"u0000000":1}}');
  expect(isRight(answer('{"data":{"u0000012":1}}'), 'u0000012')).toBe(true);
  expect(isRight(answer('{"data":{"u0000012":1}}'), 'u0000013')).toBe(false);
});
