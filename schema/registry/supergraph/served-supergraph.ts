import type { EntityManager } from '@mikro-orm/postgresql';
import { SupergraphVersion } from '../entity/supergraph-version.ts';

/** A supergraph as gateways fetch it. */
export interface ServedSupergraph {
  /** What its ETag says. */
  readonly hash: string;
  /** Number of the public version; a preview has that of the public version beside it. */
  readonly version: number;
  /** Reads the SDL, which most who ask have already. */
  readSdl(): Promise<string>;
}

/** Read beside whatever else a transaction knows of versions. */
const apart = { disableIdentityMap: true } as const;

/** The public supergraph that serves; null as long as there is none. */
export async function findSupergraph(em: EntityManager): Promise<ServedSupergraph | null> {
  const newest = { orderBy: { number: 'desc' }, limit: 1, fields: ['number', 'hash'], ...apart } as const;
  const [latest] = await em.find(SupergraphVersion, {}, newest);
  if (!latest) return null;
  const { number, hash } = latest;
  return {
    hash,
    version: number,
    readSdl: async () => (await em.findOneOrFail(SupergraphVersion, { number }, { populate: ['sdl'], ...apart })).sdl,
  };
}
