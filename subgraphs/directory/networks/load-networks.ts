import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { recordMissingAddresses } from '../harvest/feed-position.ts';
import { runSql } from '../query/run-sql.ts';
import type { ListedNetwork } from './network-list.ts';

/**
 * Makes the table of networks equal to the list, each with a feed position that tells where there is no address to harvest at; loading
 * the same again changes nothing. To be called in a transaction. A network that is no longer listed goes with all its entries.
 */
export async function loadNetworks(em: EntityManager, networks: readonly ListedNetwork[]): Promise<void> {
  const rows = networks.map(({ id, typePrefix, title, operatorName, homepage }, position) => ({
    id,
    type_prefix: typePrefix,
    title,
    operator_name: operatorName,
    homepage,
    position,
  }));
  await runSql(
    em,
    sql`insert into network select * from jsonb_populate_recordset(null::network, ${JSON.stringify(rows)}::jsonb)
      on conflict (id) do update set
        type_prefix = excluded.type_prefix, title = excluded.title, operator_name = excluded.operator_name,
        homepage = excluded.homepage, position = excluded.position`,
  );
  const ids = networks.map(({ id }) => id);
  await runSql(em, sql`delete from network where id <> all(${ids})`);
  await runSql(em, sql`insert into feed (network_id) select unnest(${ids}::text[]) on conflict do nothing`);
  const addressed = networks.filter(({ catalogUrl }) => catalogUrl !== null);
  await recordMissingAddresses(
    em,
    addressed.map(({ id }) => id),
  );
}
