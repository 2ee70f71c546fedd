import { GraphQLError } from 'graphql';
import { createFinding } from '../report/create-finding.ts';
import type { Finding } from '../report/finding.ts';
import { parseSubgraph, type SubgraphDefinition } from '../subgraph/subgraph-definition.ts';

/** Ten times what a network with types of its own has: reading and composing take seconds from here on. */
const maxLength = 300_000;

/** Rules `SDL_SIZE` and `SDL_SYNTAX`: the SDL can be read. Gives what was read, or the finding. */
export function sdlSyntax(sdl: string): SubgraphDefinition | Finding {
  if (sdl.length > maxLength) return tooLong(sdl.length);
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

function tooLong(length: number): Finding {
  return createFinding('SDL_SIZE', {
    de: `Das Schema hat ${length} Zeichen; erlaubt sind ${maxLength}. Meist sind Aufzählungen aus Daten der Grund: die gehören in Felder, nicht in Enums.`,
    en: `The schema has ${length} characters; ${maxLength} are allowed. Mostly enums made of data are the reason: data belong into fields.`,
  });
}
