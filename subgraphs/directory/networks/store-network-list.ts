import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { runSql } from '../query/run-sql.ts';
import { networkListForm } from './network-list.ts';
import type { NetworkList } from './network-list.ts';

/** Keeps the registry's list for a start without the registry, in the transaction of `em`. */
export async function storeNetworkList(em: EntityManager, list: NetworkList): Promise<void> {
  await runSql(
    em,
    sql`insert into network_list (list) values (${JSON.stringify(list)}::jsonb)
      on conflict (is_last) do update set list = excluded.list`,
  );
}

/** The registry's list as it was kept last; null when there is none, or one of another form. */
export async function readStoredList(em: EntityManager): Promise<NetworkList | null> {
  const [row] = await runSql(em, sql<{ list: unknown }>`select list from network_list`);
  return networkListForm.safeParse(row?.list).data ?? null;
}
