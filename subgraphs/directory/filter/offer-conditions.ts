import { sql } from 'kysely';
import { badUserInput } from '../../kit/errors/bad-user-input.ts';
import { partialDateBounds } from '../query/partial-date-bounds.ts';
import type { OfferFilter } from '../input/offer-filter.ts';
import type { EntryConditions } from '../query/entry-query.ts';
import { checkList } from './check-list.ts';
import { listConditions } from './entry-conditions.ts';
import type { FilterTerms } from './entry-conditions.ts';

/** Checks a filter on offers and says it in SQL. @throws GraphQLError `BAD_USER_INPUT` */
export function offerConditions(filter: OfferFilter, terms: FilterTerms): EntryConditions {
  const common = listConditions('OFFER', filter, terms);
  const conditions = [...common.conditions];
  const kinds = checkList('filter.kinds', filter.kinds);
  const hubs = checkList('filter.hubs', filter.hubs);
  const after = firstInstant('filter.startsAfter', filter.startsAfter);
  const before = firstInstant('filter.startsBefore', filter.startsBefore);
  if (kinds) conditions.push(sql`e.offer_kind = any(${kinds})`);
  if (hubs) conditions.push(sql`e.hub_id = any(${hubs})`);
  // starts_until is the first instant behind a partial date, and the instant itself where it is exact.
  if (after) conditions.push(sql`(e.starts_from >= ${after}::timestamptz or e.starts_until > ${after}::timestamptz)`);
  if (before) conditions.push(sql`e.starts_from < ${before}::timestamptz`);
  return { ...common, conditions };
}

function firstInstant(argument: string, date: string | null | undefined): string | null {
  if (date === null || date === undefined) return null;
  const bounds = partialDateBounds(date);
  if (!bounds) throw badUserInput(argument, `must be a date from 0001 to 9999 such as "2021-08", but is "${date}".`);
  return bounds.from;
}
