import { text } from 'node:stream/consumers';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, GraphQLError, parse, type GraphQLSchema } from 'graphql';
import type { FeedEntry } from '../live/feed/feed-entry.ts';
import { neuUlmSdl } from './neu-ulm.ts';
import { shamEntity } from './sham-entities.ts';
import { shamEntries } from './sham-entries.ts';
import { startHttpServer, type HttpServer } from './start-http-server.ts';

/** Arguments of `_catalog`. */
interface CatalogArguments {
  readonly after?: string | null;
  readonly first: number;
}

/** A page of `_catalog`. */
export interface CatalogPage {
  readonly entries: readonly unknown[];
  readonly endCursor: string | null;
  readonly hasNextPage: boolean;
}

/** What the network does otherwise than a right one. */
export interface ShamFaults {
  readonly sdl?: string;
  readonly entries?: readonly FeedEntry[];
  /** Answers `_catalog`; `answer` is the right way. */
  readonly catalog?: (args: CatalogArguments, answer: (args: CatalogArguments) => CatalogPage) => unknown;
  /** Answers a reference; `answer` is the right way. */
  readonly entity?: (id: unknown, answer: (id: unknown) => Record<string, unknown> | null) => unknown;
  /** Changes the JSON of an answer. */
  readonly mangle?: (json: string, query: string) => string;
  /** Answers in place of GraphQL; true when it did. */
  readonly respond?: (request: IncomingMessage, response: ServerResponse, body: string) => boolean | Promise<boolean>;
}

/** A small network in memory that is right in everything but the faults given. */
export function startShamNetwork(faults: ShamFaults = {}): Promise<HttpServer> {
  const schema = buildSchema(faults);
  return startHttpServer(async (request, response) => {
    const body = await text(request);
    if (await faults.respond?.(request, response, body)) return;
    const { query = '', variables } = JSON.parse(body) as { query?: string; variables?: Record<string, unknown> };
    const result = await graphql({ schema, source: query, variableValues: variables ?? {} });
    const json = JSON.stringify(result);
    response.setHeader('content-type', 'application/json; charset=utf-8');
    response.end(faults.mangle?.(json, query) ?? json);
  });
}

function buildSchema(faults: ShamFaults): GraphQLSchema {
  const entries = faults.entries ?? shamEntries;
  const catalog = (args: CatalogArguments) => readPage(entries, args);
  const entity = (id: unknown) => {
    const found = entries.findLast((each) => each.id === id);
    return found && !found.deleted ? shamEntity(found) : null;
  };
  const reference = {
    __resolveReference: ({ id }: { id: unknown }) => (faults.entity ? faults.entity(id, entity) : entity(id)),
  };
  return buildSubgraphSchema([
    {
      typeDefs: parse(faults.sdl ?? neuUlmSdl),
      resolvers: {
        Query: {
          _catalog: (_source: unknown, args: CatalogArguments) => faults.catalog?.(args, catalog) ?? catalog(args),
        },
        NeuUlmHub: reference,
        NeuUlmOffer: reference,
        NeuUlmNetworkProfile: reference,
      },
    },
  ]);
}

function readPage(entries: readonly FeedEntry[], { after = null, first }: CatalogArguments): CatalogPage {
  const behind = after === null ? 0 : entries.findIndex(({ cursor }) => cursor === after) + 1;
  const isWrong = (after !== null && behind === 0) || first < 1 || first > 500;
  if (isWrong) throw new GraphQLError('No such cursor or size.', { extensions: { code: 'BAD_USER_INPUT' } });
  const page = entries.slice(behind, behind + first);
  const hasNextPage = behind + first < entries.length;
  return { entries: page, endCursor: page.at(-1)?.cursor ?? after, hasNextPage };
}
