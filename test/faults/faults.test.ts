import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { faults } from './faults.ts';
import { renderFaultsPage } from './render-faults-page.ts';

it.each(faults)('$fault: $expected', async ({ expected, see }) => expect(await see()).toBe(expected));

it('docs/faults.md has the table', () => {
  const text = (page: string): string => page.replaceAll(/[ -]+/g, ' ');
  expect(text(readFileSync('docs/faults.md', 'utf8'))).toBe(text(renderFaultsPage(faults)));
});
