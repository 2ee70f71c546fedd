import type { SchemaElement } from './list-elements.ts';

/** One difference between what is there and what is wanted. */
export type ElementDifference =
  | { readonly kind: 'MISSING'; readonly coordinate: string; readonly wanted: SchemaElement }
  | { readonly kind: 'ADDED'; readonly coordinate: string; readonly found: SchemaElement }
  | {
      readonly kind: 'CHANGED';
      readonly coordinate: string;
      readonly wanted: SchemaElement;
      readonly found: SchemaElement;
    };

/** Compares elements by coordinate and signature. What lies in a missing or added element is not told again. */
export function compareElements(
  found: readonly SchemaElement[],
  wanted: readonly SchemaElement[],
): readonly ElementDifference[] {
  const foundByCoordinate = new Map(found.map((element) => [element.coordinate, element]));
  const wantedByCoordinate = new Map(wanted.map((element) => [element.coordinate, element]));
  const fromWanted = wanted.flatMap((element): ElementDifference[] => {
    const { coordinate } = element;
    const other = foundByCoordinate.get(coordinate);
    if (!other) return [{ kind: 'MISSING', coordinate, wanted: element }];
    return other.signature === element.signature
      ? []
      : [{ kind: 'CHANGED', coordinate, wanted: element, found: other }];
  });
  const added = found
    .filter(({ coordinate }) => !wantedByCoordinate.has(coordinate))
    .map((element): ElementDifference => ({ kind: 'ADDED', coordinate: element.coordinate, found: element }));
  return outermost([...fromWanted, ...added]);
}

function outermost(differences: readonly ElementDifference[]): readonly ElementDifference[] {
  const whole = new Set(differences.filter(({ kind }) => kind !== 'CHANGED').map(({ coordinate }) => coordinate));
  return differences.filter(({ coordinate }) => !outerCoordinates(coordinate).some((outer) => whole.has(outer)));
}

/** `Hub` and `Hub.offers` of `Hub.offers(first:)`. */
function outerCoordinates(coordinate: string): string[] {
  const [path = '', argument] = coordinate.split('(');
  const [type = '', member] = path.split('.');
  if (member === undefined) return [];
  return argument === undefined ? [type] : [type, path];
}
