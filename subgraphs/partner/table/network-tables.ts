import type { ParsedTable } from './to-table.ts';

/** The two tables of a network. */
export interface NetworkTables {
  readonly hubs: ParsedTable;
  readonly offers: ParsedTable;
}
