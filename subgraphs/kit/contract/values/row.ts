import 'reflect-metadata';
import { PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { PrimaryKeyProp } from '@mikro-orm/postgresql';

/** A row that belongs to a list: it has no id of its own in the graph and keeps its place in the list. */
export abstract class Row {
  [PrimaryKeyProp]?: 'rowId';

  @PrimaryKey({ type: 'integer', autoincrement: true })
  rowId!: number;

  @Property({ type: 'integer' })
  position!: number;
}
