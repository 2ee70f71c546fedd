import type { EntityManager } from '@mikro-orm/postgresql';
import { publicSchema } from '../../check/breaking/public-schema.ts';
import type { Caller } from '../access/caller.ts';
import { recordChange } from '../change/record-change.ts';
import { DocumentManifest } from '../entity/document-manifest.ts';
import { RegistryError } from '../errors/registry-error.ts';
import { hashText } from '../supergraph/hash-text.ts';
import { findSupergraph } from '../supergraph/served-supergraph.ts';
import { findDocumentProblems } from './find-document-problems.ts';
import type { PersistedDocument } from './persisted-document.ts';
import { findNewestManifest } from './served-documents.ts';

/** What publishing a manifest came to. */
export interface DocumentPublication {
  /** Number of the manifest that serves now. */
  readonly number: number;
  /** How many documents it has. */
  readonly count: number;
  /** Whether exactly these were published before. */
  readonly isUnchanged: boolean;
}

/**
 * Puts these documents in the place of all that were published before, in the transaction of `em`. Each has to fit the public supergraph that
 * serves.
 * @throws RegistryError `BAD_USER_INPUT`, `SUPERGRAPH_UNAVAILABLE`, `DOCUMENTS_INVALID` with all problems
 */
export async function publishDocuments(
  em: EntityManager,
  caller: Caller,
  documents: readonly PersistedDocument[],
): Promise<DocumentPublication> {
  checkIds(documents);
  const supergraph = await findSupergraph(em);
  if (!supergraph) throw new RegistryError('SUPERGRAPH_UNAVAILABLE');
  const problems = findDocumentProblems(publicSchema(await supergraph.readSdl()), documents);
  refuseProblems(problems);
  const text = writeManifest(documents);
  const hash = hashText(text);
  const before = await findNewestManifest(em);
  const count = documents.length;
  if (before?.hash === hash) return { number: before.number, count, isUnchanged: true };
  const number = (before?.number ?? 0) + 1;
  const published = { publishedBy: caller.name, publishedAt: new Date() };
  em.create(DocumentManifest, { number, documents: text, hash, ...published });
  recordChange(em, caller, { action: 'publishDocuments', subject: String(number), details: { count, hash } });
  return { number, count, isUnchanged: false };
}

function checkIds(documents: readonly PersistedDocument[]): void {
  const ids = new Set<string>();
  for (const { id } of documents) {
    if (id === '' || ids.has(id)) {
      throw new RegistryError('BAD_USER_INPUT', { reason: `The id "${id}" is empty or given twice.` });
    }
    ids.add(id);
  }
}

function refuseProblems(problems: ReturnType<typeof findDocumentProblems>): void {
  const [first] = problems;
  if (!first) return;
  const place = first.line === null ? '' : `, ${first.line}:${first.column}`;
  const reason = `document "${first.document}"${place}: ${first.message}`;
  throw new RegistryError('DOCUMENTS_INVALID', { count: problems.length, reason }, { documentProblems: problems });
}

/** In the order of ids, so that equal manifests are equal texts. */
function writeManifest(documents: readonly PersistedDocument[]): string {
  const sorted = [...documents].sort(({ id: left }, { id: right }) => (left < right ? -1 : 1));
  return JSON.stringify(Object.fromEntries(sorted.map(({ id, text }) => [id, text])));
}
