import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';

/** Names of all orderings; a list's own enum (`HubOrder`, `OfferOrder`) holds those that make sense for it. */
export type OrderingName = 'TITLE' | 'UPDATED_AT' | 'STARTS_AT' | 'DISTANCE' | 'RELEVANCE';

/** How rows are sorted: an expression that is never null, its SQL type, and the form of its text, by which a cursor is checked. */
export interface Ordering {
  readonly name: OrderingName;
  readonly expression: RawBuilder<unknown>;
  readonly type: 'text' | 'timestamptz' | 'float8';
  readonly direction: 'asc' | 'desc';
  readonly keyForm: RegExp;
}

const instantForm = /^(infinity|\d{4,6}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?[+-]\d\d(:\d\d)?)$/;
const numberForm = /^\d{1,20}(\.\d{1,20})?(e[+-]\d{1,3})?$/;

/** The orderings. `e` is the entry; `near.km` is there with a circle to search in, `hit.relevance` with a text to search for. */
export const orderings: Readonly<Record<OrderingName, Ordering>> = {
  TITLE: { name: 'TITLE', expression: sql`e.title`, type: 'text', direction: 'asc', keyForm: /^/ },
  UPDATED_AT: {
    name: 'UPDATED_AT',
    expression: sql`e.updated_at`,
    type: 'timestamptz',
    direction: 'desc',
    keyForm: instantForm,
  },
  STARTS_AT: {
    name: 'STARTS_AT',
    expression: sql`coalesce(e.starts_from, 'infinity')`,
    type: 'timestamptz',
    direction: 'asc',
    keyForm: instantForm,
  },
  DISTANCE: { name: 'DISTANCE', expression: sql`near.km`, type: 'float8', direction: 'asc', keyForm: numberForm },
  RELEVANCE: {
    name: 'RELEVANCE',
    expression: sql`hit.relevance`,
    type: 'float8',
    direction: 'desc',
    keyForm: numberForm,
  },
};
