import type { SubgraphError } from '../subgraph-client/subgraph-result.ts';
import type { CompileContext } from './compile-context.ts';
import type { EntityRequest } from './entity-request.ts';
import { type FetchKeys, type Gap, noKeys, type Path } from './failure.ts';
import { isJsonObject } from './json.ts';
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
  const widened = widenConditions(request, context.possibleTypes);
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
        mergePlainly ??= generateMerge([...readKeys().keys()], (places, key, value) =>
          mergeKeyInto(places, key, value, context.possibleTypes),
        );
        mergePlainly(targets, entities);
        return;
      }
      const causes = placeErrors(run, serviceName, entities, errors);
      // The planner's paths begin at the answer or at the entities; those that fit neither change nothing.
      rewriteOutput({ [alias]: entities });
      rewriteOutput(entities);
      for (const [index, places] of targets.entries()) {
        const entity = entities[index];
        if (isJsonObject(entity)) mergeIntoAll(places, entity, context.possibleTypes);
        else for (const place of places) placeMissing(place, readKeys(), causes.get(index) ?? []);
      }
    },

    fail({ targets }, gap) {
      for (const place of targets.flat()) placeOnKeys(place, readKeys(), gap);
    },
  };

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
