import 'reflect-metadata';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, GraphQLISODateTime, Int, ObjectType } from 'type-graphql';
import { SchemaChange } from './schema-change.ts';

/** A public supergraph as it was composed. It never changes; the one with the highest number serves. */
@ObjectType({ description: 'A public supergraph as it was composed. It never changes; the highest number serves.' })
@Entity()
export class SupergraphVersion {
  @Field(() => Int, { description: 'Counted from 1.' })
  @PrimaryKey({ type: 'integer' })
  number!: number;

  /** Supergraph SDL; large, so it is loaded only where it is asked for. */
  @Property({ type: 'text', lazy: true })
  sdl!: string;

  /** SHA-256 of the SDL, base64url: what the ETag says. */
  @Property({ type: 'text' })
  hash!: string;

  @Field(() => String, { description: 'Why it was composed: `publish neu-ulm`, `suspend neu-ulm`.' })
  @Property({ type: 'text' })
  cause!: string;

  @Field(() => [SchemaChange], { description: 'What clients see changed against the version before.' })
  @Property({ type: 'json' })
  changes!: SchemaChange[];

  @Field(() => String, { description: 'Label of the token, or `admin`.' })
  @Property({ type: 'text' })
  publishedBy!: string;

  @Field(() => GraphQLISODateTime, { description: 'When it was composed.' })
  @Property({ type: 'datetime' })
  publishedAt!: Date;
}
