import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { renderErrorsPage } from './render-errors-page.ts';

it('is what docs/errors.md says; otherwise run `npm run docs:errors`', async () => {
  expect(await readFile('docs/errors.md', 'utf8')).toBe(renderErrorsPage());
});
