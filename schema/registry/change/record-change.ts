import type { EntityManager } from '@mikro-orm/postgresql';
import type { Caller } from '../access/caller.ts';
import { AuditEntry } from '../entity/audit-entry.ts';

/** What was done, and to what. */
export interface RecordedChange {
  /** Name of the mutation. */
  readonly action: string;
  /** Id of the network, name of the subgraph, or id of the token. */
  readonly subject: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Writes the audit row of a change, in the transaction of that change. */
export function recordChange(em: EntityManager, { name }: Caller, change: RecordedChange): void {
  const { action, subject, details = {} } = change;
  em.create(AuditEntry, { happenedAt: new Date(), who: name, action, subject, details });
}
