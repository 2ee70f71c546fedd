import { expect, it } from 'vitest';
import { cutCloseReason } from './cut-close-reason.ts';

it.each([
  ['', ''],
  ['short', 'short'],
  ['x'.repeat(123), 'x'.repeat(123)],
  ['x'.repeat(124), 'x'.repeat(123)],
  ['ä'.repeat(62), 'ä'.repeat(61)],
  [`${'x'.repeat(120)}😀`, 'x'.repeat(120)],
])('%s', (text, reason) => {
  expect(cutCloseReason(text)).toBe(reason);
});
