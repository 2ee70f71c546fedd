import type { DatabaseDefinition } from '../database/connect-database.ts';
import { CreateContractTables } from './0001-contract/create-contract-tables.ts';
import { KeepNetworksApart } from './0002-networks/keep-networks-apart.ts';

/** The migrations of every network, in order. A published one is never edited: a change is a new one behind it. */
export const contractMigrations: DatabaseDefinition['migrations'] = [
  { name: '0001-contract', class: CreateContractTables },
  { name: '0002-networks', class: KeepNetworksApart },
];
