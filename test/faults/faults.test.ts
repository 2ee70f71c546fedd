import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { faults } from './faults.ts';
import { attacks } from './promises/attacks.ts';
import { limits } from './promises/limits.ts';
import { otherFaults } from './promises/other-faults.ts';
import { sights } from './promises/sights.ts';
import { findTestNames } from './promises/tested-promise.ts';
import { renderFaultsPage } from './render-faults-page.ts';

const advisory = /(?:CVE|GHSA)-[\w-]+/g;

it.each(faults)('$fault: $expected', { timeout: 300_000 }, async ({ expected, see }) => {
  expect(await see()).toBe(expected);
});

it.each([...otherFaults, ...attacks, ...limits, ...sights])(
  'docs/faults.md names tests that there are: $what',
  ({ what, file, tests }) => {
    expect(existsSync(file), file).toBe(true);
    expect(tests).not.toEqual([]);
    const names = findTestNames(readFileSync(file, 'utf8'));
    for (const test of tests) expect(names).toContain(test);
    for (const id of what.match(advisory) ?? []) expect(tests.every((test) => test.includes(id))).toBe(true);
  },
);

it('docs/faults.md names every advisory that has a test', () => {
  const files = readdirSync('test/attacks').filter((file) => file.endsWith('.test.ts'));
  const names = files.flatMap((file) => [...findTestNames(readFileSync(`test/attacks/${file}`, 'utf8'))]);
  const tested = new Set(names.flatMap((name) => name.match(advisory) ?? []));
  expect(tested.size).toBeGreaterThan(16);
  expect(new Set(attacks.flatMap(({ what }) => what.match(advisory) ?? []))).toEqual(tested);
});

it('docs/faults.md has the table', () => {
  const text = (page: string): string => page.replaceAll(/[ -]+/g, ' ');
  expect(text(readFileSync('docs/faults.md', 'utf8'))).toBe(text(renderFaultsPage(faults)));
});
