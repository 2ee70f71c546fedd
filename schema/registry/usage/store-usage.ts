import type { EntityManager } from '@mikro-orm/postgresql';
import { keptDays, type UsageReport } from './usage-report.ts';

/**
 * Adds a report to what was counted, in one transaction, and removes what is too old. A report that came before changes nothing.
 *
 * @returns whether it was new
 */
export async function storeUsage(em: EntityManager, { report, hour, counts }: UsageReport): Promise<boolean> {
  return em.transactional(async (em) => {
    const isNew = (await em.execute(
      'insert into usage_report (report, received_at) values (?, now()) on conflict do nothing returning report',
      [report],
    )) as unknown[];
    if (isNew.length === 0) return false;
    await em.execute(
      `insert into usage_count (hour, client, coordinate, count)
        select date_trunc('hour', ?::timestamptz, 'UTC'), client, coordinate, sum(count)
          from jsonb_to_recordset(?::jsonb) as counted (client text, coordinate text, count bigint)
          group by client, coordinate order by client, coordinate
        on conflict (hour, client, coordinate) do update set count = usage_count.count + excluded.count`,
      [hour, JSON.stringify(counts)],
    );
    await em.execute(`delete from usage_count where hour < now() - interval '${keptDays} days'`);
    await em.execute(`delete from usage_report where received_at < now() - interval '${keptDays} days'`);
    return true;
  });
}
