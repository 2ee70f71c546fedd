/** A JSON value. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A row of an object type by field name. See `RowReference` and `Fault` for what is not plain data in it. */
export type Row = Readonly<Record<string, Json>>;

/** Rows by concrete type. `Query` and `Mutation` have one row each: the values of the root fields. */
export type Rows = Readonly<Record<string, readonly Row[]>>;

/** A value of object type: a row by concrete type and index. */
export interface RowReference {
  readonly [key: string]: Json;
  readonly $row: readonly [type: string, index: number];
}

/** A value whose resolver throws. */
export interface Fault {
  readonly [key: string]: Json;
  readonly $fault: true;
}

/** One operation with its variables. */
export interface CaseOperation {
  readonly query: string;
  readonly variables: Readonly<Record<string, Json>>;
}

/** A graph in two forms, its data, and questions to which both have to give the same answers. All of it plain JSON. */
export interface DifferentialCase {
  /** What it is kept for. */
  readonly title?: string;
  /** SDL of the public schema, unsplit. */
  readonly whole: string;
  /** SDL of each subgraph, without the federation `@link`. */
  readonly subgraphs: Readonly<Record<string, string>>;
  readonly rows: Rows;
  readonly operations: readonly CaseOperation[];
}

/** Whether a row's value refers to a row. */
export function isRowReference(value: unknown): value is RowReference {
  return typeof value === 'object' && value !== null && '$row' in value;
}

/** Whether a row's value is a fault. */
export function isFault(value: unknown): value is Fault {
  return typeof value === 'object' && value !== null && '$fault' in value;
}
