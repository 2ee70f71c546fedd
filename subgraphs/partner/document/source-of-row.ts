import type { RowOf } from '../column/column.ts';
import type { ReadRow } from '../column/read-rows.ts';
import type { sourceColumns } from '../column/shared-columns.ts';
import type { Problem } from '../problem/problem.ts';
import type { SourceDescription, SourceList } from './source-list.ts';

/** The sources of a network, and the one of `network.yaml`; undefined when that file cannot be read. */
export interface RowSources {
  readonly list: SourceList;
  readonly ofNetwork: SourceDescription | null | undefined;
}

const missing = {
  de: 'fehlt: jede Angabe nennt ihre Quelle (hier, oder für alle Zeilen als source in network.yaml)',
  en: 'is missing: every fact names its source (here, or for all lines as source in network.yaml)',
};

/** The key of the source of a line, or that it has none. */
export function sourceOfRow(
  { row, problem }: ReadRow<RowOf<typeof sourceColumns>>,
  { list, ofNetwork }: RowSources,
): { readonly key: string } | { readonly problems: readonly Problem[] } {
  const { source: title, sourcePublisher: publisher, sourceDate: publishedOn, sourceUrl: url } = row;
  if (title !== null) return { key: list.keyOf({ title, publisher, publishedOn, url }) };
  const saysNothing = publisher === null && publishedOn === null && url === null;
  if (saysNothing && ofNetwork) return { key: list.keyOf(ofNetwork) };
  // Without network.yaml nobody knows whether it names a source: that it cannot be read is told already.
  return { problems: saysNothing && ofNetwork === undefined ? [] : [problem('source', missing)] };
}
