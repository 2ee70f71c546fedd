import type { Selection } from '../request/read-selection.ts';
import type { AskGraph } from './ask-graph.ts';
import type { FileDocument } from './documents.ts';
import type { Entry, EntryPage } from './entries.ts';

/** Entries of one question: as many as the directory gives at once. */
const pageSize = 100;

/** Pages of all entries of a selection, each asked for when the one before it is written: no more than one is held. */
export async function* listPages<Node>(
  ask: AskGraph,
  document: FileDocument,
  { filter, language, limit }: Selection,
  orderBy: string,
): AsyncGenerator<readonly Entry<Node>[], void> {
  let after: string | null = null;
  let left = limit;
  do {
    const variables: Record<string, unknown> = {
      filter,
      orderBy,
      first: Math.min(pageSize, left),
      after,
      language: language.toUpperCase(),
    };
    const { entries }: { entries: EntryPage<Node> } = await ask(document, variables);
    yield entries.edges;
    left -= entries.edges.length;
    after = entries.pageInfo.hasNextPage ? entries.pageInfo.endCursor : null;
  } while (after !== null && left > 0);
}
