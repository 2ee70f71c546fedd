import { composeServices } from '@theguild/federation-composition';
import { GraphQLError, parse, type DocumentNode } from 'graphql';
import { findLostAuthorization } from './find-lost-authorization.ts';
import { CompositionError, type CompositionProblem } from './composition-error.ts';

/** A subgraph as composition sees it. */
export interface SubgraphSchema {
  /** Name in the supergraph, as `join__Graph` carries it. */
  readonly name: string;
  /** Address of its GraphQL endpoint. */
  readonly url: string;
  /** Its schema in Federation 2 SDL. */
  readonly sdl: string;
}

/**
 * Composes subgraphs to a Federation 2 supergraph.
 *
 * @returns the supergraph's SDL
 * @throws CompositionError with every problem, each naming subgraph, type and field
 */
export function composeSupergraph(subgraphs: readonly SubgraphSchema[]): string {
  const services = subgraphs.map(({ name, url, sdl }) => ({ name, url, typeDefs: parseSubgraph(name, sdl) }));
  const { supergraphSdl, errors } = compose(services);
  if (supergraphSdl === undefined) throw new CompositionError((errors ?? []).map((error) => toProblem(error)));
  const lost = findLostAuthorization(services, supergraphSdl);
  if (lost.length > 0) throw new CompositionError(lost);
  return `${supergraphSdl.trim()}\n`;
}

/** The composer throws where a schema is malformed in a way it has no rule for, such as an `@link` without URL. */
function compose(services: Parameters<typeof composeServices>[0]): ReturnType<typeof composeServices> {
  try {
    return composeServices(services);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new CompositionError([{ code: 'COMPOSER_FAILED', message, subgraph: null, position: null }]);
  }
}

function parseSubgraph(name: string, sdl: string): DocumentNode {
  try {
    return parse(sdl);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    throw new CompositionError([toProblem(error, name)]);
  }
}

function toProblem(error: GraphQLError, subgraph?: string): CompositionProblem {
  const { code, subgraphName } = error.extensions;
  const owner = subgraph ?? (typeof subgraphName === 'string' ? subgraphName : null);
  return {
    code: typeof code === 'string' ? code : 'INVALID_GRAPHQL',
    message: owner === null ? error.message : error.message.replace(`[${owner}] `, ''),
    subgraph: owner,
    position: owner === null ? null : (error.locations?.[0] ?? null),
  };
}
