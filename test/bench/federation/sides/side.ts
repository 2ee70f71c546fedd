import { Pool } from 'undici';

/** Names of the sides: the gateway with its subgraphs, and the one process that does the same. */
export type SideName = 'federation' | 'monolith';

/** One of the two ways to answer the same queries. */
export interface Side {
  readonly name: SideName;
  /** All its processes; the database is not one of them. */
  readonly pids: readonly number[];
  /** Kept-alive connections to its GraphQL endpoint. */
  readonly client: Pool;
}

/** A side that waits for its turn closes idle connections; none is used again that may be closed at this moment. */
const KEEP_ALIVE_MS = 1000;

/** Makes a side of its endpoint's URL and its processes. */
export function createSide(name: SideName, url: string, pids: readonly number[]): Side {
  const keepAlive = { keepAliveTimeout: KEEP_ALIVE_MS, keepAliveMaxTimeout: KEEP_ALIVE_MS };
  return { name, pids, client: new Pool(new URL(url).origin, keepAlive) };
}
