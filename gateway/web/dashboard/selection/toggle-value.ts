import { changeSearch } from './change-search.ts';

/**
 * The values of a parameter, as lists of alternatives: `topic=mobility,energy&topic=logistics` is [[mobility, energy], [logistics]]. Where a
 * parameter is given more than once, topics must all hold; of other parameters all values are alternatives.
 */
export function listValues(search: URLSearchParams, name: string): string[][] {
  return search
    .getAll(name)
    .map((values) => values.split(',').map((value) => value.trim()))
    .filter((values) => values.join('') !== '');
}

/** Whether two values are the same: the files and pages read them in any case. */
export function isSameValue(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase();
}

/** The search with a value more, as an alternative to the one list of values there is, or without it wherever it was. */
export function toggleValue(search: URLSearchParams, name: string, value: string): URLSearchParams {
  const lists = listValues(search, name);
  const without = lists.map((values) => values.filter((other) => !isSameValue(other, value)));
  const isChosen = without.some((values, index) => values.length !== lists[index]?.length);
  // Beside topics that must all hold, one more must hold too.
  const added = lists.length > 1 ? [...lists, [value]] : [[...lists.flat(), value]];
  const changed = (isChosen ? without : added).filter((values) => values.length > 0).map((values) => values.join(','));
  const [first = '', ...others] = changed;
  const result = changeSearch(search, name, first);
  for (const other of others) result.append(name, other);
  return result;
}
