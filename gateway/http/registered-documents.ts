import type { ApolloServer } from '@apollo/server';
import type { RegisteredDocuments } from '../stream/stream.ts';
import type { ApolloContext } from './graph.ts';

/** What Apollo Server puts before the hashes of persisted queries. */
const prefix = 'apq:';

/** The documents that Apollo Server keeps by their hash, for the transports it does not serve: in one bounded store. */
export function registeredDocuments({ cache }: ApolloServer<ApolloContext>): RegisteredDocuments {
  return {
    get: (hash) => cache.get(prefix + hash),
    set: (hash, document) => cache.set(prefix + hash, document),
  };
}
