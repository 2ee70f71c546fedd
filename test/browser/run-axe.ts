import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type * as Axe from 'axe-core';
import type { Page } from 'playwright-core';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What of a page is looked at, as CSS selectors. */
interface AxeScope {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

/** Runs axe-core in a page, or in a part of it; it is put there past the content security policy, as a person's browser extension would. */
export async function runAxe(page: Page, scope: Partial<AxeScope> = {}): Promise<Axe.AxeResults> {
  const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  await page.evaluate(source);
  return page.evaluate(
    ({ include, exclude, runOnly }) => {
      const { axe } = globalThis as unknown as { axe: typeof Axe };
      return axe.run({ include: [...include], exclude: [...exclude] }, { runOnly });
    },
    { include: ['html'], exclude: [], ...scope, runOnly: rules },
  );
}
