import { GraphQLError, parse } from 'graphql';
import { GatewayError } from '../errors/gateway-error.ts';
import { buildPublicSchema } from './build-public-schema.ts';
import { printForPlanner, readPartialInterfaceFields } from './partial-interface-fields.ts';
import { readAuthorization } from './read-authorization.ts';
import { readCosts } from './read-costs.ts';
import { readPlannerFields } from './planner-fields.ts';
import { QueryPlanner } from './query-planner.ts';
import { readPartlyHiddenTypes, readPossibleTypes } from './possible-types.ts';
import { readSubgraphs } from './read-subgraphs.ts';
import type { Supergraph } from './supergraph.ts';

/**
 * Reads a supergraph SDL (Federation 2, or Federation 1 composed to one). Its planner is still to be started.
 * `urlOverrides`: subgraph name → URL, instead of the one in the SDL. `overrideLabels`: the `@override(label:)` labels that are on.
 * Raises SUPERGRAPH_INVALID.
 */
export function loadSupergraph(
  sdl: string,
  urlOverrides: ReadonlyMap<string, string> = new Map(),
  overrideLabels: readonly string[] = [],
): Supergraph {
  const document = attempt(() => parse(sdl, { noLocation: true }));
  const publicSchema = attempt(() => buildPublicSchema(document));
  const partialInterfaceFields = readPartialInterfaceFields(document);
  const plannerSdl = partialInterfaceFields.size > 0 ? printForPlanner(document, partialInterfaceFields) : sdl;
  const possibleTypes = readPossibleTypes(document);
  return {
    sdl,
    publicSchema,
    subgraphs: readSubgraphs(document, urlOverrides),
    planner: new QueryPlanner({ supergraph: document, sdl: plannerSdl, overrideLabels }),
    possibleTypes,
    partlyHiddenTypes: readPartlyHiddenTypes(possibleTypes, publicSchema),
    partialInterfaceFields,
    plannerFields: attempt(() => readPlannerFields(document)),
    costs: readCosts(document),
    authorization: attempt(() => readAuthorization(document, possibleTypes)),
  };
}

function attempt<T>(read: () => T): T {
  try {
    return read();
  } catch (thrown) {
    const reason = thrown instanceof GraphQLError || thrown instanceof Error ? thrown.message : String(thrown);
    throw new GatewayError('SUPERGRAPH_INVALID', { reason }, { cause: thrown });
  }
}
