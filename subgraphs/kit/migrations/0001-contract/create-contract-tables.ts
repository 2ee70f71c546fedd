import { Migration } from '@mikro-orm/migrations';
import { activityTables } from './activity-tables.ts';
import { agreementTables } from './agreement-tables.ts';
import { catalogTables } from './catalog-tables.ts';
import { hubTables } from './hub-tables.ts';
import { offerTables } from './offer-tables.ts';
import { profileTables } from './profile-tables.ts';
import { referenceTables } from './reference-tables.ts';

const tables = [referenceTables, profileTables, hubTables, activityTables, agreementTables, offerTables, catalogTables];

/** Makes the tables of the contract. */
export class CreateContractTables extends Migration {
  override up(): void {
    for (const statements of tables) this.addSql(statements);
    this.addSql('insert into catalog_feed (id) values (gen_random_uuid())');
  }
}
