import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { RegionFilter } from '../input/region-filter.ts';
import { expandRegions } from '../vocabulary/expand-regions.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { checkKey, checkList } from './check-list.ts';
import { checkText } from './check-text.ts';
import { regionForm } from './region-form.ts';

/** Checks a filter on regions and says it in SQL. @throws GraphQLError `BAD_USER_INPUT` */
export function regionConditions({ kinds, parent, text }: RegionFilter, vocabulary: Vocabulary): RawBuilder<unknown>[] {
  const conditions = [sql`true`];
  const levels = checkList('filter.kinds', kinds);
  const part = checkText('filter.text', text);
  if (levels) conditions.push(sql`kind = any(${levels})`);
  if (part !== null)
    conditions.push(
      sql`position(lower(${part} collate "de-x-icu") in lower(concat_ws(E'\\n', name_de, name_en) collate "de-x-icu")) > 0`,
    );
  if (parent !== null && parent !== undefined) {
    checkKey('filter.parent', parent, vocabulary.regions, () => regionForm);
    const within = expandRegions(vocabulary, [parent]).slice(1);
    conditions.push(sql`code = any(${within})`);
  }
  return conditions;
}
