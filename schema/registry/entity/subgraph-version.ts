import 'reflect-metadata';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { PrimaryKeyProp } from '@mikro-orm/postgresql';

/** A schema that was published for a subgraph. It never changes. */
@Entity()
export class SubgraphVersion {
  [PrimaryKeyProp]?: ['subgraphName', 'number'];

  @PrimaryKey({ type: 'text' })
  subgraphName!: string;

  /** Counted from 1 in each subgraph. */
  @PrimaryKey({ type: 'integer' })
  number!: number;

  /** Federation 2 SDL as it was published. */
  @Property({ type: 'text' })
  sdl!: string;

  /** Address of the GraphQL endpoint. */
  @Property({ type: 'text' })
  url!: string;

  @Property({ type: 'datetime' })
  publishedAt!: Date;

  /** Label of the token, or `admin`. */
  @Property({ type: 'text' })
  publishedBy!: string;
}
