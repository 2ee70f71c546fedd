import type { PossibleTypes } from '../supergraph/supergraph.ts';
import type { JsonObject } from './json.ts';

/**
 * Whether an entity is of another type than that of a place that asked for it, whose `__typename` is known. An abstract type stands for each of
 * its types, in either direction: an interface object has the interface's name until somebody knows more. What says nothing of its type
 * is what was asked for.
 */
export function isOtherType(places: readonly JsonObject[], typename: unknown, possibleTypes: PossibleTypes): boolean {
  if (typename === undefined) return false;
  return places.some(({ __typename: asked }) => {
    if (typename === asked) return false;
    if (typeof typename !== 'string' || typeof asked !== 'string') return true;
    return !possibleTypes.get(asked)?.has(typename) && !possibleTypes.get(typename)?.has(asked);
  });
}
