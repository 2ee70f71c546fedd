import type { SearchFilter } from '../input/search-filter.ts';
import type { EntryConditions } from '../query/entry-query.ts';
import { EntryKind } from '../entity/entry-kind.ts';
import { checkList } from './check-list.ts';
import { checkText } from './check-text.ts';
import { entryConditions } from './entry-conditions.ts';
import type { FilterTerms } from './entry-conditions.ts';

/** Checks a search and says it in SQL. @throws GraphQLError `BAD_USER_INPUT` */
export function searchConditions(text: string, filter: SearchFilter, terms: FilterTerms): EntryConditions {
  const kinds = checkList('filter.kinds', filter.kinds) ?? Object.values(EntryKind);
  return entryConditions(kinds, filter, checkText('text', text), terms);
}
