import { GatewayError } from '../errors/gateway-error.ts';
import type { SubgraphError } from '../subgraph-client/subgraph-result.ts';
import type { CompileContext } from './compile-context.ts';
import type { EntityRequest } from './entity-request.ts';
import { failFetch } from './fetch-request.ts';
import { isOtherType } from './is-other-type.ts';
import { type FetchKeys, Gap, noKeys, type Path } from './failure.ts';
import { isJsonObject, type JsonObject } from './json.ts';
import { generateMerge, type MergeEntities } from './generate-merge.ts';
import { mergeIntoAll, mergeKeyInto } from './merge.ts';
import { placeGap, renameKeys } from './place-gap.ts';
import { type MissingCause, placeMissing, placeOnKeys } from './place-missing.ts';
import { compileCollect, type CollectPlaces } from './collect-places.ts';
import { lazyFetchKeys } from './read-keys.ts';
import type { RepresentationList } from './representation-list.ts';
import { compileRewrites, readRenames } from './rewrite.ts';
import type { Run } from './run.ts';
import { failFromSubgraph } from './subgraph-failure.ts';
import { widenConditions } from './widen-conditions.ts';

/** One compiled batch of representations within a fetch. */
export interface EntityBatch {
  readonly alias: string;
  readonly variableName: string;
  readonly fallbackPath: Path;
  readonly collect: CollectPlaces;
  /** What the fetch brings to an entity. */
  readonly readKeys: () => FetchKeys;
  /** Merges `entities`, which correspond to the representations, and puts errors where they belong. */
  merge(
    run: Run,
    serviceName: string,
    collected: RepresentationList,
    entities: unknown[],
    errors: readonly SubgraphError[],
  ): void;
  /** Leaves a gap at every place. */
  fail(collected: RepresentationList, gap: Gap): void;
}

/** A batch with the representations of one execution. */
export interface CollectedBatch {
  readonly batch: EntityBatch;
  readonly places: RepresentationList;
}

/** Compiles one batch of the fetch with this operation. */
export function compileEntityBatch(request: EntityRequest, operation: string, context: CompileContext): EntityBatch {
  const { alias, paths } = request;
  const { possibleTypes } = context;
  const widened = widenConditions(request, possibleTypes);
  const rewriteOutput = compileRewrites(request.outputRewrites, context);
  const renames = readRenames(request.outputRewrites);
  const readAll = lazyFetchKeys(operation, renames);
  const readKeys = (): FetchKeys => readAll().get(alias) ?? noKeys;
  const fallbackPath = [...(paths[0]?.fields ?? [])];
  const isRewritten = (request.outputRewrites ?? []).length > 0;
  let mergePlainly: MergeEntities | null = null;
  let merges = 0;

  return {
    alias,
    variableName: request.representationsVariableName,
    fallbackPath,
    collect: compileCollect(widened, readKeys, context),
    readKeys,

    merge(run, serviceName, { targets }, entities, errors) {
      if (errors.length === 0 && !isRewritten && merges++ > 0 && entities.every(isJsonObject)) {
        mergePlainly ??= generateMerge(
          [...readKeys().keys()],
          (places, key, value) => mergeKeyInto(places, key, value, possibleTypes),
          isOther,
        );
        refuse(run, serviceName, targets, mergePlainly(targets, entities));
        return;
      }
      const causes = placeErrors(run, serviceName, entities, errors);
      // The planner's paths begin at the answer or at the entities; those that fit neither change nothing.
      rewriteOutput({ [alias]: entities });
      rewriteOutput(entities);
      const others: number[] = [];
      for (const [index, places] of targets.entries()) {
        const entity = entities[index];
        if (!isJsonObject(entity)) {
          for (const place of places) placeMissing(place, readKeys(), causes.get(index) ?? []);
        } else if (isOther(places, entity['__typename'])) others.push(index);
        else mergeIntoAll(places, entity, possibleTypes);
      }
      refuse(run, serviceName, targets, others);
    },

    fail({ targets }, gap) {
      for (const place of targets.flat()) placeOnKeys(place, readKeys(), gap);
    },
  };

  function isOther(places: readonly JsonObject[], typename: unknown): boolean {
    return isOtherType(places, typename, possibleTypes);
  }

  /** Leaves a gap, told once, where the entities with these indexes are of another type than was asked for. */
  function refuse(
    run: Run,
    serviceName: string,
    targets: readonly (readonly JsonObject[])[],
    indexes: readonly number[],
  ): void {
    if (indexes.length === 0) return;
    const detail = 'an entity of another type than was asked for';
    const error = new GatewayError('SUBGRAPH_RESPONSE_MALFORMED', {}, { detail });
    const gap = new Gap(failFetch(run, serviceName, error, fallbackPath));
    for (const index of indexes) for (const place of targets[index] ?? []) placeOnKeys(place, readKeys(), gap);
  }

  /** Puts errors into the entities they are about; returns those of entities that are null, by index. */
  function placeErrors(
    run: Run,
    serviceName: string,
    entities: readonly unknown[],
    errors: readonly SubgraphError[],
  ): Map<number, MissingCause[]> {
    const causes = new Map<number, MissingCause[]>();
    for (const error of errors) {
      const [, index, ...path] = error.path ?? [];
      const failure = failFromSubgraph(run, serviceName, error, { fallbackPath, isToldOnce: false });
      // Of a type that did not ask nothing is told; the gap tells the others.
      failure.isTold = widened !== request;
      const entity = entities[index as number];
      if (isJsonObject(entity)) placeGap(entity, readKeys(), path, failure, renames);
      else {
        const cause = { failure, path: renameKeys(path, renames) };
        causes.set(index as number, [...(causes.get(index as number) ?? []), cause]);
      }
    }
    return causes;
  }
}
