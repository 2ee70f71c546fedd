import 'reflect-metadata';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { OptionalProps } from '@mikro-orm/postgresql';

/** Who changed what, and when: written in the transaction of the change. */
@Entity()
export class AuditEntry {
  [OptionalProps]?: 'id';

  @PrimaryKey({ type: 'integer', autoincrement: true })
  id!: number;

  @Property({ type: 'datetime' })
  happenedAt!: Date;

  /** Label of the token, or `admin`. */
  @Property({ type: 'text' })
  who!: string;

  /** `publishSubgraph`, `suspendNetwork`, … */
  @Property({ type: 'text' })
  action!: string;

  /** Id of the network, name of the subgraph, or id of the token that it was about. */
  @Property({ type: 'text' })
  subject!: string;

  @Property({ type: 'json' })
  details!: Readonly<Record<string, unknown>>;
}
