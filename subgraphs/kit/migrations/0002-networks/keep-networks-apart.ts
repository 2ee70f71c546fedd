import { Migration } from '@mikro-orm/migrations';

/**
 * Lets a database hold several networks: catalog entries say whose they are, and keys carry the prefix of their network. What
 * the data files say is taken out, and the load that follows brings it back with such keys; feed and cursors stay.
 */
export class KeepNetworksApart extends Migration {
  override up(): void {
    this.addSql('alter table catalog_entry add column network_id text null');
    this.addSql("update catalog_entry set network_id = split_part(id, ':', 1)");
    this.addSql('alter table catalog_entry alter column network_id set not null');
    this.addSql('create index catalog_entry_network_id_sequence_index on catalog_entry (network_id, sequence)');
    for (const table of ['offer', 'hub', 'network_profile', 'source', 'organisation']) {
      this.addSql(`delete from ${table}`);
    }
  }
}
