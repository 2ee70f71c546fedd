import 'reflect-metadata';
import { Entity, PrimaryKey } from '@mikro-orm/decorators/legacy';

/** The changes of a database. Its id is part of every cursor: a cursor of another database is not a place in this one. */
@Entity()
export class CatalogFeed {
  @PrimaryKey({ type: 'uuid' })
  id!: string;
}
