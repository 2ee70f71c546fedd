import { expect, test } from 'vitest';
import { renderChecksPage } from './render-checks-page.ts';

test('docs/checks.md tells every rule', async () => {
  await expect(renderChecksPage()).toMatchFileSnapshot('../../../docs/checks.md');
});
