import type { BatchFetchNode, EntityBatchAlias } from '@graphql-hive/router-query-planner';
import type { OperationDefinitionNode } from 'graphql';
import type { Fetch, FetchedEntity } from './fetch.ts';
import { toRequires } from './internal-fields.ts';
import { printSelections } from './print-selections.ts';
import { printVariables } from './print-variables.ts';

interface Batch {
  readonly request: Omit<EntityBatchAlias, 'alias' | 'representationsVariableName'>;
  /** What is selected of each entity. */
  readonly text: string;
}

/** Writes all that a wave asks of a subgraph's entities as one request. Places that ask the same share their batch. */
export function writeEntityFetch(operation: OperationDefinitionNode, fetches: readonly Fetch[]): BatchFetchNode {
  const batches = new Map<string, Batch>();
  const variables = new Set<string>();
  for (const fetch of fetches) {
    if (!fetch.entity) continue;
    const printed = printSelections(fetch.position);
    for (const name of printed.variables) variables.add(name);
    const { type } = fetch.position.place;
    const batch: Batch = {
      request: {
        paths: [[...fetch.position.path]],
        ...writeRepresentation(fetch.entity, type),
        ...(printed.renames.length > 0 ? { outputRewrites: [...printed.renames] } : {}),
      },
      text: `...on ${type}{${printed.text}}`,
    };
    const id = JSON.stringify({ ...batch, request: { ...batch.request, paths: [] } });
    const known = batches.get(id);
    if (known) known.request.paths.push(...batch.request.paths);
    else batches.set(id, batch);
  }
  const named = [...batches.values()].map(({ request, text }, index) => {
    const alias = batches.size > 1 ? `_entities_${index}` : '_entities';
    return { alias, text, request: { ...request, alias, representationsVariableName: nameFor(operation, alias) } };
  });
  const questions = named.map(({ alias, text, request: { representationsVariableName: name } }) => {
    return `${alias === '_entities' ? '' : `${alias}:`}_entities(representations:$${name}){${text}}`;
  });
  const names = named.map(({ request }) => request.representationsVariableName);
  return {
    kind: 'BatchFetch',
    serviceName: fetches[0]?.subgraph ?? '',
    operationKind: 'query',
    operation: `query${printVariables(operation, variables, names)}{${questions.join(' ')}}`,
    ...(variables.size > 0 ? { variableUsages: [...variables] } : {}),
    entityBatch: { aliases: named.map(({ request }) => request) },
  };
}

/** An interface object is represented by the interface's name. */
function writeRepresentation(
  entity: FetchedEntity,
  type: string,
): Pick<EntityBatchAlias, 'requires' | 'inputRewrites'> {
  const selections = [{ kind: 'Field' as const, name: '__typename' }, ...toRequires(entity.needs)];
  const setTypename = { path: [{ Key: '__typename' }], setValueTo: type };
  return {
    requires: [{ kind: 'InlineFragment', typeCondition: entity.type, selections }],
    ...(entity.type === type && !entity.isInterface ? {} : { inputRewrites: [{ ValueSetter: setTypename }] }),
  };
}

/** A client's variable may have any name. */
function nameFor({ variableDefinitions = [] }: OperationDefinitionNode, alias: string): string {
  let name = alias.replace('_entities', 'representations');
  while (variableDefinitions.some(({ variable }) => variable.name.value === name)) name = `_${name}`;
  return name;
}
