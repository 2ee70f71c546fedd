import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { projectPath } from './kit/project-path.ts';
import { schemaPrinters } from './schema-printers.ts';

test.each(Object.entries(schemaPrinters))('the committed schema of %s is what its code says', async (name, print) => {
  const committed = readFileSync(projectPath(`subgraphs/${name}/schema.graphql`), 'utf8');
  expect(committed, 'run `npm run compose`').toBe(await print());
});
