import type { SubgraphError, SubgraphResult } from '../subgraph-client/subgraph-result.ts';
import type { CollectedBatch } from './entity-batch.ts';
import { isJsonObject } from './json.ts';
import type { KnownEntities } from './known-entities.ts';
import type { Run } from './run.ts';
import { isInternal, maskSubgraphError } from './subgraph-failure.ts';

/** The code of whatever a subgraph failed with inside. */
const code = 'DOWNSTREAM_SERVICE_ERROR';

/**
 * Puts the last known entities where a subgraph that answered failed inside, say without its database. Their errors are logged and left
 * out; all others stay.
 */
export function repairResult(
  run: Run,
  serviceName: string,
  collected: readonly CollectedBatch[],
  result: SubgraphResult,
  known: KnownEntities,
): SubgraphResult {
  if (!run.cache || !result.errors.some(isInternal)) return result;
  const data = { ...result.data };
  const isExcused = new Set<SubgraphError>();
  for (const part of collected) {
    const { alias } = part.batch;
    const errors = result.errors.filter(({ path }) => String(path?.[0] ?? alias) === alias);
    const entities = data[alias];
    if (Array.isArray(entities)) {
      for (const [index, own] of groupByIndex(errors))
        if (replaceEntity(part, entities, index, own)) for (const error of own) isExcused.add(error);
    } else if (errors.every(isInternal)) {
      const last = part.places.texts.map((_, index) => known.findLast(run, part, index, code));
      if (last.includes(undefined)) continue;
      data[alias] = last;
      for (const error of errors) isExcused.add(error);
    }
  }
  for (const error of isExcused) maskSubgraphError(run, serviceName, error);
  return { ...result, data, errors: result.errors.filter((error) => !isExcused.has(error)) };

  function replaceEntity(
    part: CollectedBatch,
    entities: unknown[],
    index: number,
    errors: readonly SubgraphError[],
  ): boolean {
    if (isJsonObject(entities[index]) || !errors.every(isInternal)) return false;
    const last = known.findLast(run, part, index, code);
    if (last === undefined) return false;
    entities[index] = last;
    return true;
  }
}

function groupByIndex(errors: readonly SubgraphError[]): Map<number, SubgraphError[]> {
  const groups = new Map<number, SubgraphError[]>();
  for (const error of errors) {
    const index = error.path?.[1];
    if (typeof index === 'number') groups.set(index, [...(groups.get(index) ?? []), error]);
  }
  return groups;
}
