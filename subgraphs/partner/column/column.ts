import type { CellReader } from '../cell/reading.ts';
import type { Message } from '../problem/message.ts';

/** A column that a table may have: its two headings, what it means, an example, and how to read a cell. */
export interface Column<Value, IsRequired extends boolean = boolean> {
  readonly heading: Message;
  readonly isRequired: IsRequired;
  readonly meaning: Message;
  readonly example: string;
  readonly read: CellReader<Value>;
}

/** The columns of a kind of table, by what the code calls them. */
export type Columns = Readonly<Record<string, Column<unknown>>>;

/** What the cells of a line come to: null where one is empty, which only optional ones may be. */
export type RowOf<Table extends Columns> = {
  readonly [Name in keyof Table]: Table[Name] extends Column<infer Value, infer IsRequired>
    ? IsRequired extends true
      ? Value
      : Value | null
    : never;
};

type Description<Value> = Omit<Column<Value>, 'isRequired'>;

/** A column whose cells must not be empty. */
export function required<Value>(column: Description<Value>): Column<Value, true> {
  return { ...column, isRequired: true };
}

/** A column that may be left out, and whose cells may be empty: unknown. */
export function optional<Value>(column: Description<Value>): Column<Value, false> {
  return { ...column, isRequired: false };
}
