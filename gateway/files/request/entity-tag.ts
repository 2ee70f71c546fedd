import { createHash } from 'node:crypto';
import type { AskGraph } from '../graph/ask-graph.ts';
import type { FileDocument } from '../graph/documents.ts';
import type { Selection } from './read-selection.ts';

/**
 * A weak tag of a file that is never made as a whole: it changes with the selection, with how many entries there are, and with the latest
 * change of one, or of the hubs that offers name.
 */
export async function computeEntityTag(
  ask: AskGraph,
  versionDocument: FileDocument,
  path: string,
  selection: Selection,
): Promise<string> {
  const version = await ask<object>(versionDocument, { filter: selection.filter });
  const hash = createHash('sha256').update(JSON.stringify([path, selection, version]));
  return `W/"${hash.digest('base64url').slice(0, 22)}"`;
}

/** Whether `If-None-Match` names the tag (RFC 9110 section 13.1.2, by weak comparison). */
export function matches(ifNoneMatch: string | undefined, tag: string): boolean {
  const bare = (text: string): string => text.trim().replace(/^W\//, '');
  return (ifNoneMatch ?? '').split(',').some((candidate) => bare(candidate) === bare(tag));
}
