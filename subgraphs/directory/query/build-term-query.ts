import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { checkRange } from '../../kit/errors/check-range.ts';
import { maxFirst } from './build-query.ts';
import type { PageArguments } from './build-query.ts';
import { decodeCursor } from './cursor.ts';
import type { TermQuery } from './select-terms.ts';

const columns = {
  topic: { key: sql<string>`slug`, name: sql<string>`label_de` },
  region: { key: sql<string>`code`, name: sql<string>`name_de` },
};

/** Joins a condition and paging arguments to a query of topics or regions. @throws GraphQLError `BAD_USER_INPUT` */
export function buildTermQuery(
  table: keyof typeof columns,
  where: RawBuilder<unknown>,
  { first, after }: PageArguments,
): TermQuery {
  checkRange('first', first, 1, maxFirst);
  const cursorMark = `${table}s:NAME`;
  const keyset = after === null || after === undefined ? null : decodeCursor(cursorMark, after, /^/);
  return { table, ...columns[table], where, cursorMark, after: keyset, first };
}
