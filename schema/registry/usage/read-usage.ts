import type { EntityManager } from '@mikro-orm/postgresql';
import type { UsageLookup } from '../../check/breaking/recent-usage.ts';
import type { ClientUsage } from '../../check/report/finding.ts';

/** How long a field must not have been used to count as unused. */
const windowDays = 30;

/**
 * Reads who used which field in the last 30 days. As long as nobody has counted for 30 days, nothing is known of any field: one
 * that was not used since yesterday may well have been used the day before.
 */
export async function readUsage(em: EntityManager): Promise<UsageLookup> {
  const [counted] = (await em.execute(
    `select coalesce(min(hour) <= now() - interval '${windowDays} days', false) as "isLongEnough" from usage_count`,
  )) as { isLongEnough: boolean }[];
  const rows = (await em.execute(
    `select coordinate, client, sum(count)::float8 as count, to_char(max(hour) at time zone 'UTC', 'YYYY-MM-DD') as "lastUsedOn"
      from usage_count where hour >= now() - interval '${windowDays} days'
      group by coordinate, client order by coordinate, count desc`,
  )) as (ClientUsage & { coordinate: string })[];
  const byCoordinate = Map.groupBy(rows, ({ coordinate }) => coordinate);
  const unused = counted?.isLongEnough ? [] : null;
  return (coordinate) =>
    byCoordinate.get(coordinate)?.map(({ client, count, lastUsedOn }) => ({ client, count, lastUsedOn })) ?? unused;
}
