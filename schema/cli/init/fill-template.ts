import { bundledPath } from '../project/bundled-graph.ts';
import { typePrefixOf } from '../project/type-prefix-of.ts';
import type { NetworkAnswers } from './describe-network.ts';

/** The words of a template that stand for a network's own; a quoted one is replaced together with its quotes. */
const placeholders = new RegExp(
  [
    /(?<quote>['"])(?<quoted>Digitales Musterstadt|Stadt Musterstadt)\k<quote>/,
    /Digitales Musterstadt/,
    /\bmusterstadt\b/,
    /Musterstadt(?=[A-Z])/,
    /(?<=typePrefix: '?)Musterstadt/,
    /file:\.\.\/hubgraph/,
    /PATH_OF_HUBGRAPH/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'g',
);

/**
 * Puts a network into a file of a template: a template is a working network called `musterstadt`, so that it can be read, and the words that
 * name it are exchanged. The rest of its invented content stays.
 */
export function fillTemplate(text: string, { id, title, operator }: NetworkAnswers): string {
  const hubgraph = bundledPath('');
  const words: Readonly<Record<string, string>> = {
    'Digitales Musterstadt': title,
    'Stadt Musterstadt': operator,
    musterstadt: id,
    Musterstadt: typePrefixOf(id),
    'file:../hubgraph': `file:${hubgraph}`,
    PATH_OF_HUBGRAPH: hubgraph,
  };
  return text.replaceAll(placeholders, (word: string, _: string | undefined, quoted: string | undefined) =>
    // JSON's quoting is that of TypeScript, Python and YAML, too.
    quoted === undefined ? (words[word] ?? word) : JSON.stringify(words[quoted]),
  );
}
