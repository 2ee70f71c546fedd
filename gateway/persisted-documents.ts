import { createHash } from 'node:crypto';
import type { Logger } from 'pino';
import { GatewayError } from './errors/gateway-error.ts';
import { BoundedCache } from './plan/bounded-cache.ts';
import type { DocumentRequest, PersistedDocuments } from './stream/stream.ts';

/** What becomes of documents that are not in the manifest. */
export type PersistedDocumentsMode = 'allow' | 'prefer' | 'only';

/** Unknown documents that the log has been told of; each is reported once. */
const maxReported = 1_000;

/**
 * The documents of a manifest, by id. Clients name one by `documentId` or by the hash of a persisted query; in mode `only` they may also send
 * its very text.
 */
export class ManifestDocuments implements PersistedDocuments {
  readonly #documents: ReadonlyMap<string, string>;
  readonly #texts: ReadonlySet<string>;
  readonly #mode: PersistedDocumentsMode;
  readonly #log: Logger;
  readonly #reported = new BoundedCache<true>(maxReported);

  constructor(documents: ReadonlyMap<string, string>, mode: PersistedDocumentsMode, log: Logger) {
    this.#documents = documents;
    this.#texts = new Set(documents.values());
    this.#mode = mode;
    this.#log = log;
  }

  find({ query, documentId, extensions }: DocumentRequest, requestId: string): string | null {
    const id = typeof documentId === 'string' ? documentId : readHash(extensions);
    const known = id === null ? undefined : this.#documents.get(id.replace(/^sha256:/, ''));
    if (known !== undefined) return known;
    if (typeof documentId === 'string') throw new GatewayError('PERSISTED_DOCUMENT_NOT_FOUND', { documentId });
    if (this.#mode === 'allow' || (typeof query === 'string' && this.#texts.has(query))) return null;
    if (this.#mode === 'only') throw new GatewayError('PERSISTED_DOCUMENT_REQUIRED');
    if (typeof query === 'string' && query !== '') this.#report(query, requestId);
    return null;
  }

  #report(document: string, requestId: string): void {
    const hash = createHash('sha256').update(document).digest('hex');
    if (this.#reported.get(hash)) return;
    this.#reported.set(hash, true);
    this.#log.warn({ requestId, hash, document }, 'A document is not in the manifest of persisted documents');
  }
}

/** The hash of Apollo's persisted queries. */
function readHash(extensions: unknown): string | null {
  const { persistedQuery } = (extensions ?? {}) as { persistedQuery?: { sha256Hash?: unknown } | null };
  return typeof persistedQuery?.sha256Hash === 'string' ? persistedQuery.sha256Hash : null;
}
