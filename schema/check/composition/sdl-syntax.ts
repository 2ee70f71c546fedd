import { GraphQLError } from 'graphql';
import { createFinding } from '../report/create-finding.ts';
import type { Finding } from '../report/finding.ts';
import { parseSubgraph, type SubgraphDefinition } from '../subgraph/subgraph-definition.ts';

/** Rule `SDL_SYNTAX`: the SDL can be read. Gives what was read, or the finding. */
export function sdlSyntax(sdl: string): SubgraphDefinition | Finding {
  try {
    return parseSubgraph(sdl);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const [position] = error.locations ?? [];
    const message = {
      de: `Das Schema ist kein lesbares GraphQL: ${error.message} Erlaubt ist GraphQL-SDL, UTF-8.`,
      en: `The schema is not readable GraphQL: ${error.message} Allowed is GraphQL SDL in UTF-8.`,
    };
    return createFinding('SDL_SYNTAX', message, { position: position ?? null });
  }
}
