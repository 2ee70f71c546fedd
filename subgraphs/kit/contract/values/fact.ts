import 'reflect-metadata';
import { ManyToOne } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/postgresql';
import { Field, ObjectType } from 'type-graphql';
import { Row } from './row.ts';
import { Source } from './source.ts';

/** A row that names its source. Not a type of the graph: its field goes to the types that extend it. */
@ObjectType()
export abstract class Fact extends Row {
  @Field(() => Source, { description: 'Where this is said.' })
  @ManyToOne({ entity: () => Source, ref: true })
  source!: Ref<Source>;
}
