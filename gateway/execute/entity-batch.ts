import type { EntityBatchAlias } from '@graphql-hive/router-query-planner';
import type { SubgraphError } from '../subgraph-client/subgraph-result.ts';
import type { CompileContext } from './compile-context.ts';
import { Gap, type Path } from './failure.ts';
import { isJsonObject, type JsonObject } from './json.ts';
import { cloneObject, mergeInto } from './merge.ts';
import { type MissingCause, placeGap, placeMissing, placeOnKeys, renameKeys } from './place-gap.ts';
import { compileRepresentation } from './representation.ts';
import { compileRewrites, readRenames } from './rewrite.ts';
import type { Run } from './run.ts';
import { failFromSubgraph } from './subgraph-failure.ts';
import type { TargetPath } from './target-path.ts';

/** What the plan says of one batch: the planner's words, with compiled paths. */
export interface EntityRequest extends Omit<EntityBatchAlias, 'paths'> {
  readonly paths: readonly TargetPath[];
}

/** The representations of one request, each once, and the places that asked for each. */
interface CollectedEntities {
  /** JSON texts. */
  readonly representations: string[];
  /** By the index of the representation. */
  readonly targets: JsonObject[][];
}

/** One compiled batch of representations within a fetch. */
export interface EntityBatch {
  readonly alias: string;
  readonly variableName: string;
  readonly fallbackPath: Path;
  /** Finds the places, builds and deduplicates their representations. A place whose requirements failed gets their gap. */
  collect(data: JsonObject): CollectedEntities;
  /** Merges `entities`, which correspond to the representations, and puts errors where they belong. */
  merge(
    run: Run,
    serviceName: string,
    collected: CollectedEntities,
    entities: unknown[],
    errors: readonly SubgraphError[],
  ): void;
  /** Leaves a gap at every place. */
  fail(collected: CollectedEntities, gap: Gap): void;
}

/** Compiles one batch. `rawKeys`: the response keys that it asks of an entity, as the subgraph sends them. */
export function compileEntityBatch(
  request: EntityRequest,
  rawKeys: readonly string[],
  context: CompileContext,
): EntityBatch {
  const { alias, paths } = request;
  const build = compileRepresentation(request.requires, context);
  const rewriteInput = compileRewrites(request.inputRewrites, context);
  const rewriteOutput = compileRewrites(request.outputRewrites, context);
  const renames = readRenames(request.outputRewrites);
  const keys = rawKeys.map((key) => renames.get(key) ?? key);
  const fallbackPath = [...(paths[0]?.fields ?? [])];

  return {
    alias,
    variableName: request.representationsVariableName,
    fallbackPath,
    collect(data) {
      const places: JsonObject[] = [];
      for (const path of paths) path.collect(data, places);
      const collected: CollectedEntities = { representations: [], targets: [] };
      const indices = new Map<string, number>();
      for (const place of places) {
        const representation = build(place);
        if (representation instanceof Gap) placeOnKeys(place, keys, representation);
        if (representation === null || representation instanceof Gap) continue;
        rewriteInput(representation);
        const text = JSON.stringify(representation);
        const index = indices.get(text) ?? collected.representations.push(text) - 1;
        indices.set(text, index);
        (collected.targets[index] ??= []).push(place);
      }
      return collected;
    },

    merge(run, serviceName, { targets }, entities, errors) {
      const causes = new Map<number, MissingCause[]>();
      for (const error of errors) {
        const [, index, ...path] = error.path ?? [];
        const failure = failFromSubgraph(run, serviceName, error, { fallbackPath, isToldOnce: false });
        const entity = entities[index as number];
        if (isJsonObject(entity)) placeGap(entity, path, failure, renames);
        else
          causes.set(index as number, [
            ...(causes.get(index as number) ?? []),
            { failure, path: renameKeys(path, renames) },
          ]);
      }
      // The planner's paths begin at the answer or at the entities; those that fit neither change nothing.
      rewriteOutput({ [alias]: entities });
      rewriteOutput(entities);
      for (const [index, places] of targets.entries()) {
        const entity = entities[index];
        if (isJsonObject(entity)) mergeEntity(places, entity);
        else for (const place of places) placeMissing(place, keys, causes.get(index) ?? []);
      }
    },

    fail({ targets }, gap) {
      for (const place of targets.flat()) placeOnKeys(place, keys, gap);
    },
  };

  function mergeEntity(places: readonly JsonObject[], entity: JsonObject): void {
    // The copies are taken first: merging hands the entity's own objects over.
    const copies = places.map((_, index) => (index === 0 ? entity : cloneObject(entity)));
    for (const [index, place] of places.entries()) mergeInto(place, copies[index]!, context.possibleTypes);
  }
}
