import { expect, test } from 'vitest';
import { examples, excerpt } from './excerpt.ts';

test('foreign text is quoted, short, and without terminal codes', () => {
  expect(excerpt('Mobilität')).toBe('"Mobilität"');
  expect(excerpt('a "b"\n')).toBe('"a \\"b\\"\\n"');
  expect(excerpt('\u001b[31mred\u009b0m\u202e')).toBe('"\\u001b[31mred 0m "');
  expect(excerpt('x'.repeat(200))).toBe(`"${'x'.repeat(100)}…"`);
  expect(excerpt(`${'x'.repeat(99)}😀`)).toMatch(/^"x{99}\uFFFD…"$/);
});

test('of many texts the first five are shown', () => {
  expect(examples(['a', 'b'])).toBe('"a", "b"');
  expect(examples([...'abcdefg'])).toBe('"a", "b", "c", "d", "e" (+2)');
});
