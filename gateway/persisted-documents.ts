import { createHash } from 'node:crypto';
import type { Logger } from 'pino';
import { parseManifest } from '../schema/documents/parse-manifest.ts';
import { GatewayError } from './errors/gateway-error.ts';
import { BoundedCache } from '../schema/cache/bounded-cache.ts';
import type { Offer } from './source/source.ts';
import type { DocumentRequest, PersistedDocuments } from './stream/stream.ts';

/** What becomes of documents that are not in the manifest. */
export type PersistedDocumentsMode = 'allow' | 'prefer' | 'only';

/** Unknown documents that the log has been told of; each is reported once. */
const maxReported = 1_000;

/**
 * The documents of a manifest, by id, and some that are always there. Clients name one by `documentId` or by the hash of a persisted query; in mode `only` they may also send
 * its very text.
 */
export class ManifestDocuments implements PersistedDocuments {
  readonly #own: ReadonlyMap<string, string>;
  #documents: ReadonlyMap<string, string> | null = null;
  #texts: ReadonlySet<string>;
  readonly #mode: PersistedDocumentsMode;
  readonly #log: Logger;
  readonly #reported = new BoundedCache<true>(maxReported);

  /** `own`: those that are always there. */
  constructor(own: ReadonlyMap<string, string>, mode: PersistedDocumentsMode, log: Logger) {
    this.#own = own;
    this.#texts = new Set(own.values());
    this.#mode = mode;
    this.#log = log;
  }

  /** How many the manifest has; 0 as long as there is none. */
  get count(): number {
    return this.#documents?.size ?? 0;
  }

  /** Whether all can be answered that may be asked. */
  get isReady(): boolean {
    return this.#documents !== null || this.#mode !== 'only';
  }

  /** Takes another manifest in the place of the one before. */
  replace(documents: ReadonlyMap<string, string>): void {
    this.#documents = documents;
    this.#texts = new Set([...documents.values(), ...this.#own.values()]);
  }

  /** Takes over a manifest of the registry. Raises REGISTRY_UNAVAILABLE where it is none. */
  readonly takeOver: Offer = async ({ text }) => {
    const documents = parseManifest(text);
    if (!documents) throw new GatewayError('REGISTRY_UNAVAILABLE', { subject: 'documents', reason: 'they are none' });
    this.replace(documents);
  };

  find({ query, documentId, extensions }: DocumentRequest, requestId: string): string | null {
    const id = typeof documentId === 'string' ? documentId : readHash(extensions);
    const known = id === null ? undefined : this.#get(id.replace(/^sha256:/, ''));
    if (known !== undefined) return known;
    if (typeof documentId === 'string' && !this.#documents) throw new GatewayError('PERSISTED_DOCUMENTS_UNAVAILABLE');
    if (typeof documentId === 'string') throw new GatewayError('PERSISTED_DOCUMENT_NOT_FOUND', { documentId });
    if (this.#mode === 'allow' || (typeof query === 'string' && this.#texts.has(query))) return null;
    if (!this.isReady) throw new GatewayError('PERSISTED_DOCUMENTS_UNAVAILABLE');
    if (this.#mode === 'only') throw new GatewayError('PERSISTED_DOCUMENT_REQUIRED');
    if (typeof query === 'string' && query !== '' && this.#documents) this.#report(query, requestId);
    return null;
  }

  #get(id: string): string | undefined {
    return this.#own.get(id) ?? this.#documents?.get(id);
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
