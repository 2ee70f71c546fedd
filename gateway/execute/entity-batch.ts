import type { EntityBatchAlias } from '@graphql-hive/router-query-planner';
import type { SubgraphError } from '../subgraph-client/subgraph-result.ts';
import type { CompileContext } from './compile-context.ts';
import { Gap, type Path } from './failure.ts';
import { isJsonObject, type JsonObject } from './json.ts';
import { mergeIntoAll } from './merge.ts';
import { type MissingCause, placeGap, placeMissing, placeOnKeys, renameKeys } from './place-gap.ts';
import { type PlainRepresentation, readPlainRepresentation } from './plain-representation.ts';
import { RepresentationList } from './representation-list.ts';
import { compileRepresentation } from './representation.ts';
import { compileRewrites, readRenames } from './rewrite.ts';
import type { Run } from './run.ts';
import { failFromSubgraph } from './subgraph-failure.ts';
import type { TargetPath } from './target-path.ts';

/** What the plan says of one batch: the planner's words, with compiled paths. */
export interface EntityRequest extends Omit<EntityBatchAlias, 'paths'> {
  readonly paths: readonly TargetPath[];
}

/** One compiled batch of representations within a fetch. */
export interface EntityBatch {
  readonly alias: string;
  readonly variableName: string;
  readonly fallbackPath: Path;
  /** Finds the places, builds and deduplicates their representations. A place whose requirements failed gets their gap. */
  collect(data: JsonObject, hasEscapes: boolean): RepresentationList;
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

/** Compiles one batch. `rawKeys`: the response keys that it asks of an entity, as the subgraph sends them. */
export function compileEntityBatch(
  request: EntityRequest,
  rawKeys: readonly string[],
  context: CompileContext,
): EntityBatch {
  const { alias, paths } = request;
  const build = compileRepresentation(request.requires, context);
  const plainByType = new Map<string, PlainRepresentation | null>();
  const rewriteInput = compileRewrites(request.inputRewrites, context);
  const rewriteOutput = compileRewrites(request.outputRewrites, context);
  const renames = readRenames(request.outputRewrites);
  const keys = rawKeys.map((key) => renames.get(key) ?? key);
  const fallbackPath = [...(paths[0]?.fields ?? [])];

  return {
    alias,
    variableName: request.representationsVariableName,
    fallbackPath,
    collect(data, hasEscapes) {
      const places: JsonObject[] = [];
      for (const path of paths) path.collect(data, places);
      const list = new RepresentationList(hasEscapes);
      for (const place of places) {
        const gap = addPlace(list, place);
        if (gap) placeOnKeys(place, keys, gap);
      }
      return list;
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
        if (isJsonObject(entity)) mergeIntoAll(places, entity, context.possibleTypes);
        else for (const place of places) placeMissing(place, keys, causes.get(index) ?? []);
      }
    },

    fail({ targets }, gap) {
      for (const place of targets.flat()) placeOnKeys(place, keys, gap);
    },
  };

  function addPlace(list: RepresentationList, place: JsonObject): Gap | undefined {
    const typename = place['__typename'];
    if (typeof typename !== 'string') return undefined;
    const plain = findPlain(typename);
    if (plain) return list.addPlain(plain, place);
    const representation = build(place);
    if (representation instanceof Gap) return representation;
    if (representation === null) return undefined;
    rewriteInput(representation);
    list.add(JSON.stringify(representation), place);
    return undefined;
  }

  function findPlain(typename: string): PlainRepresentation | null {
    const known = plainByType.get(typename);
    if (known !== undefined) return known;
    const isRewritten = (request.inputRewrites ?? []).length > 0;
    const plain = isRewritten ? null : readPlainRepresentation(request.requires, typename, context);
    plainByType.set(typename, plain);
    return plain;
  }
}
