import type { CompileContext } from './compile-context.ts';
import type { EntityRequest } from './entity-request.ts';
import { generateCollect } from './generate-collect.ts';
import { type FetchKeys, Gap } from './failure.ts';
import type { JsonObject } from './json.ts';
import { placeOnKeys } from './place-missing.ts';
import { type PlainRepresentation, readPlainRepresentation } from './plain-representation.ts';
import { RepresentationList } from './representation-list.ts';
import { compileRepresentation } from './representation.ts';
import { compileRewrites } from './rewrite.ts';

/** Finds the places of a batch, builds and deduplicates their representations. A place whose requirements failed gets their gap on its keys. */
export type CollectPlaces = (data: JsonObject, hasEscapes: boolean) => RepresentationList;

/**
 * Compiles the search for the places of a batch. From the second time on, generated code looks for those whose type was seen before
 * and has a plain representation. `readKeys`: what the fetch brings to a place.
 */
export function compileCollect(
  request: EntityRequest,
  readKeys: () => FetchKeys,
  context: CompileContext,
): CollectPlaces {
  const build = compileRepresentation(request.requires, context);
  const rewriteInput = compileRewrites(request.inputRewrites, context);
  const isRewritten = (request.inputRewrites ?? []).length > 0;
  const plainByType = new Map<string, PlainRepresentation | null>();
  let collect = (data: JsonObject, list: RepresentationList): void => {
    const places: JsonObject[] = [];
    for (const path of request.paths) path.collect(data, places);
    for (const place of places) addPlace(place, list);
  };
  let typesSeen = 0;

  return (data, hasEscapes) => {
    const list = new RepresentationList(hasEscapes);
    if (plainByType.size > typesSeen) {
      typesSeen = plainByType.size;
      collect = generateCollect(request.paths, plainByType, addPlace, context);
    }
    collect(data, list);
    return list;
  };

  function addPlace(place: JsonObject, list: RepresentationList): void {
    const gap = addRepresentation(list, place);
    if (gap) placeOnKeys(place, readKeys(), gap);
  }

  function addRepresentation(list: RepresentationList, place: JsonObject): Gap | undefined {
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
    const plain = isRewritten ? null : readPlainRepresentation(request.requires, typename, context);
    plainByType.set(typename, plain);
    return plain;
  }
}
