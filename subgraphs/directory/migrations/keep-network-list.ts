import { Migration } from '@mikro-orm/migrations';

/** The table of the registry's last list of networks: one row at most. */
export class KeepNetworkList extends Migration {
  override up(): void {
    this.addSql(
      'create table network_list (is_last boolean primary key default true check (is_last), list jsonb not null)',
    );
  }
}
