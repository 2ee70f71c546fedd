import { badUserInput } from '../../kit/errors/bad-user-input.ts';
import { checkRange } from '../../kit/errors/check-range.ts';
import { decodeCursor } from './cursor.ts';
import type { EntryConditions, EntryQuery } from './entry-query.ts';
import { orderings } from './ordering.ts';
import type { OrderingName } from './ordering.ts';
import type { ScopeKind } from './scope.ts';

/** The paging arguments of a list, as they come. */
export interface PageArguments {
  readonly first: number;
  readonly after?: string | null;
  readonly orderBy?: OrderingName | null;
}

/** Largest page of a list. */
export const maxFirst = 100;

/**
 * Joins checked conditions and paging arguments to a query. `list` (`hubs`, `offers`, `search`) marks its cursors. Without an
 * ordering, the best hits come first where text is searched, else the nearest where a circle is, else it goes by title.
 * @throws GraphQLError `BAD_USER_INPUT` for `first` out of range, an ordering that needs another argument, or a cursor not of this list.
 */
export function buildQuery(
  list: string,
  scopeKind: ScopeKind,
  conditions: EntryConditions,
  { first, after, orderBy }: PageArguments,
): EntryQuery {
  checkRange('first', first, 1, maxFirst);
  const { near, text } = conditions;
  if (orderBy === 'DISTANCE' && !near) throw badUserInput('orderBy', 'may be DISTANCE only with `filter.near`.');
  if (orderBy === 'RELEVANCE' && !text) throw badUserInput('orderBy', 'may be RELEVANCE only with `filter.text`.');
  const ordering = orderings[orderBy ?? (text ? 'RELEVANCE' : near ? 'DISTANCE' : 'TITLE')];
  const cursorMark = `${list}:${ordering.name}`;
  const keyset = after === null || after === undefined ? null : decodeCursor(cursorMark, after, ordering.keyForm);
  return { ...conditions, scopeKind, ordering, cursorMark, after: keyset, first, snippet: list === 'search' };
}
