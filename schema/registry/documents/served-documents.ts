import type { EntityManager } from '@mikro-orm/postgresql';
import { DocumentManifest } from '../entity/document-manifest.ts';
import { hashText } from '../supergraph/hash-text.ts';

/** The persisted documents as gateways fetch them. */
export interface ServedDocuments {
  /** What their ETag says. */
  readonly hash: string;
  /** Reads the JSON, which most who ask have already. */
  readJson(): Promise<string>;
}

/** Read beside whatever else a transaction knows of manifests. */
const apart = { disableIdentityMap: true } as const;

const none = '{}';
const nothing: ServedDocuments = { hash: hashText(none), readJson: async () => none };

/** The manifest that serves, without its documents; null before the first. */
export async function findNewestManifest(em: EntityManager): Promise<Pick<DocumentManifest, 'number' | 'hash'> | null> {
  const newest = { orderBy: { number: 'desc' }, limit: 1, fields: ['number', 'hash'], ...apart } as const;
  const [manifest] = await em.find(DocumentManifest, {}, newest);
  return manifest ?? null;
}

/** The documents that serve; none before the first were published. */
export async function findDocuments(em: EntityManager): Promise<ServedDocuments> {
  const manifest = await findNewestManifest(em);
  if (!manifest) return nothing;
  const { number, hash } = manifest;
  return {
    hash,
    async readJson() {
      const whole = await em.findOneOrFail(DocumentManifest, { number }, { populate: ['documents'], ...apart });
      return whole.documents;
    },
  };
}
