import { expect, test } from 'vitest';
import { generateRows } from '../rows/generate-rows.ts';
import { computeExpectedAnswers } from './expected-answers.ts';

const answers = computeExpectedAnswers(generateRows());

test('the heavy answer is as long as the public benchmark has it, the others are small', () => {
  expect(answers.heavy.length).toBeGreaterThan(85_000);
  expect(answers.heavy.length).toBeLessThan(90_000);
  expect(answers.medium.length).toBeLessThan(6_000);
  expect(answers.light.length).toBeLessThan(100);
});

test('the heavy answer nests as often: 192 reviews, 60 authors', () => {
  expect(answers.heavy.match(/"text":/g)).toHaveLength(192);
  expect(answers.heavy.match(/"author":/g)).toHaveLength(60);
});

test('no answer has an error, and the rows are the same on every run', () => {
  expect(Object.values(answers).filter((text) => text.includes('"errors"'))).toEqual([]);
  expect(computeExpectedAnswers(generateRows())).toEqual(answers);
});
