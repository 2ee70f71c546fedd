import type { RowOf } from '../column/column.ts';
import type { placeColumns } from '../column/place-columns.ts';
import type { ReadRow } from '../column/read-rows.ts';
import type { Problem } from '../problem/problem.ts';

type PlaceRow = RowOf<typeof placeColumns>;

/** A place as the data files of a network have it. */
export interface PlaceDocument {
  readonly title: string;
  readonly region: string;
  readonly address: string | null;
  readonly location: { readonly latitude: number; readonly longitude: number } | null;
}

/** The place of a line; null when nothing of it is known. Its name is the one given, or that of the municipality. */
export function placeOfRow(row: PlaceRow, name: string | null): PlaceDocument | null {
  const { region, address, latitude, longitude } = row;
  if (region === null) return null;
  const location = latitude === null || longitude === null ? null : { latitude, longitude };
  return { title: name ?? region.name, region: region.code, address, location };
}

/** What the cells of a place must not say of each other. */
export function placeProblems({ row, problem }: ReadRow<PlaceRow>, name: string | null): Problem[] {
  const { region, address, latitude, longitude } = row;
  const problems: Problem[] = [];
  if ((latitude === null) !== (longitude === null)) {
    const column = latitude === null ? 'latitude' : 'longitude';
    problems.push(
      problem(column, { de: 'fehlt zur anderen Koordinate', en: 'is missing beside the other coordinate' }),
    );
  }
  if (region === null && [name, address, latitude, longitude].some((value) => value !== null)) {
    problems.push(
      problem('region', {
        de: 'fehlt: zu einem Ort gehört der Gemeindeschlüssel',
        en: 'is missing: a place needs the key of its municipality',
      }),
    );
  }
  return problems;
}
