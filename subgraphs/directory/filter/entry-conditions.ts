import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { EntryFilter, ListFilter } from '../input/entry-filter.ts';
import type { EntryConditions } from '../query/entry-query.ts';
import type { TopicMatch } from '../query/match-topics.ts';
import { expandRegions } from '../vocabulary/expand-regions.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { checkCircle } from './check-circle.ts';
import { checkKeys, checkList } from './check-list.ts';
import { checkText } from './check-text.ts';
import { checkTopics } from './check-topics.ts';
import { regionForm } from './region-form.ts';

/** What filters are checked against. */
export interface FilterTerms {
  readonly vocabulary: Vocabulary;
  /** Ids of the networks that the request is shown. */
  readonly networks: ReadonlySet<string>;
}

/**
 * Checks what hubs and offers can both be filtered by, and says it in SQL. `kinds` are the kinds of entries listed.
 * @throws GraphQLError `BAD_USER_INPUT` with the path of the argument (`filter.regions[0]`), its value and what is allowed.
 */
export function entryConditions(
  kinds: readonly string[],
  filter: EntryFilter,
  text: string | null,
  { vocabulary, networks }: FilterTerms,
): EntryConditions {
  const topics = checkTopics('filter.topics', filter.topics, vocabulary);
  const networkIds = checkKeys('filter.networks', filter.networks, networks, () => [...networks].join(', '));
  const regions = checkKeys('filter.regions', filter.regions, vocabulary.regions, () => regionForm);
  const targetGroups = checkList('filter.targetGroups', filter.targetGroups);
  const status = checkList('filter.status', filter.status);
  const near = checkCircle('filter.near', filter.near);

  // One kind is said by equality, which lets an index on kind and sort key give the order.
  const ofKind = kinds.length === 1 ? sql`e.kind = ${kinds[0]}` : sql`e.kind = any(${kinds})`;
  const conditions = [ofKind, ...topics.map(hasTopic)];
  if (networkIds) conditions.push(sql`e.network_id = any(${networkIds})`);
  if (regions) {
    const codes = expandRegions(vocabulary, regions);
    conditions.push(sql`e.id in (select p.entry_id from entry_place p where p.region_code = any(${codes}))`);
  }
  if (status) conditions.push(sql`e.status = any(${status})`);
  if (targetGroups) conditions.push(sql`e.target_groups && ${targetGroups}`);
  if (filter.updatedSince) conditions.push(sql`e.updated_at >= ${filter.updatedSince}`);
  return { networks, conditions, topics, near, text };
}

/** The same with free text and ids. @throws GraphQLError `BAD_USER_INPUT` */
export function listConditions(kind: string, filter: ListFilter, terms: FilterTerms): EntryConditions {
  const result = entryConditions([kind], filter, checkText('filter.text', filter.text), terms);
  const ids = checkList('filter.ids', filter.ids);
  return ids ? { ...result, conditions: [...result.conditions, sql`e.id = any(${ids})`] } : result;
}

function hasTopic({ found, roles }: TopicMatch): RawBuilder<unknown> {
  const inRole = roles ? sql`and t.role = any(${roles})` : sql``;
  return sql`e.id in (select t.entry_id from entry_topic t where t.slug = any(${[...found.keys()]}) ${inRole})`;
}
