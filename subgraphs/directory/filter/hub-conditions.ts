import { sql } from 'kysely';
import type { HubFilter } from '../input/hub-filter.ts';
import type { EntryConditions } from '../query/entry-query.ts';
import { checkList } from './check-list.ts';
import { listConditions } from './entry-conditions.ts';
import type { FilterTerms } from './entry-conditions.ts';

/** Checks a filter on hubs and says it in SQL. @throws GraphQLError `BAD_USER_INPUT` */
export function hubConditions(filter: HubFilter, terms: FilterTerms): EntryConditions {
  const common = listConditions('HUB', filter, terms);
  const conditions = [...common.conditions];
  const offerKinds = checkList('filter.offerKinds', filter.offerKinds);
  const agreementKinds = checkList('filter.agreementKinds', filter.agreementKinds);
  if (agreementKinds) conditions.push(sql`e.agreement_kinds && ${agreementKinds}`);
  if (offerKinds) {
    conditions.push(
      sql`e.id in (select o.hub_id from entry o where o.kind = 'OFFER' and o.offer_kind = any(${offerKinds}))`,
    );
  }
  return { ...common, conditions };
}
