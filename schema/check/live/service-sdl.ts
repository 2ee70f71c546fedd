import { GraphQLError } from 'graphql';
import { createFinding } from '../report/create-finding.ts';
import { compareElements, type ElementDifference } from '../subgraph/compare-elements.ts';
import { listElements, type SchemaElement } from '../subgraph/list-elements.ts';
import { isMachineryField, isMachineryType } from '../subgraph/machinery.ts';
import { parseSubgraph, type SubgraphDefinition } from '../subgraph/subgraph-definition.ts';
import { examples, excerpt } from './excerpt.ts';
import type { LiveRule } from './live-subject.ts';

/** Rule `SERVICE_SDL`. */
export const serviceSdl: LiveRule = async ({ endpoint, subgraph }) => {
  const { data, errors } = await endpoint.ask('{ _service { sdl } }');
  const sdl = (data?.['_service'] as { sdl?: unknown } | null | undefined)?.sdl;
  const served = typeof sdl === 'string' ? tryParse(sdl) : null;
  if (!served) {
    const reason = excerpt(errors[0]?.message ?? (typeof sdl === 'string' ? 'SDL' : 'sdl: null'));
    const message = {
      de: `{ _service { sdl } } liefert kein lesbares Schema: ${reason}. Der Endpunkt muss ein Subgraph nach Apollo Federation 2 sein.`,
      en: `{ _service { sdl } } gives no readable schema: ${reason}. The endpoint must be a subgraph of Apollo Federation 2.`,
    };
    return [createFinding('SERVICE_SDL', message)];
  }
  const differences = compareElements(allElements(served), allElements(subgraph));
  if (differences.length === 0) return [];
  const message = {
    de: `Der Endpunkt dient ein anderes Schema als das veröffentlichte: ${list(differences, 'fehlt', 'ist zu viel', 'ist anders')}. Bitte dieselbe Fassung ausrollen und veröffentlichen.`,
    en: `The endpoint serves another schema than the published one: ${list(differences, 'is missing', 'is too much', 'differs')}. Deploy and publish the same version.`,
  };
  return [createFinding('SERVICE_SDL', message, { coordinate: differences[0]?.coordinate ?? null })];
};

function tryParse(sdl: string): SubgraphDefinition | null {
  try {
    return parseSubgraph(sdl);
  } catch (error) {
    if (error instanceof GraphQLError) return null;
    throw error;
  }
}

/** All elements that are a person's doing, whatever federation's library prints around them. */
function allElements(subgraph: SubgraphDefinition): SchemaElement[] {
  return [...subgraph.types.values()]
    .filter(({ name }) => !isMachineryType(name))
    .flatMap((type) => listElements(type, subgraph))
    .filter(({ coordinate }) => !isMachineryField(/\.(\w+)/.exec(coordinate)?.[1] ?? ''));
}

function list(differences: readonly ElementDifference[], missing: string, added: string, changed: string): string {
  const words = { MISSING: missing, ADDED: added, CHANGED: changed };
  return examples(differences.map(({ kind, coordinate }) => `${coordinate} ${words[kind]}`));
}
