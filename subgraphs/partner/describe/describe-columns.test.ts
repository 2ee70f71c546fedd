import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { projectPath } from '../../kit/project-path.ts';
import { describeColumns, describeFields, describeWords } from './describe-columns.ts';

/** Without the spaces and dashes that only align columns. */
const plain = (text: string) => text.replaceAll(/ +/g, ' ').replaceAll(/-{3,}/g, '---');

test.each([
  ['column', describeColumns()],
  ['key of network.yaml', describeFields()],
  ['word', describeWords()],
])('the README has every %s as the code reads it', (_, lines) => {
  const readme = plain(readFileSync(projectPath('subgraphs/partner/README.md'), 'utf8'));
  expect(readme).toContain(lines.map(plain).join('\n'));
});
