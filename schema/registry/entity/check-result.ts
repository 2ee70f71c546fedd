import 'reflect-metadata';
import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, GraphQLISODateTime, ID, ObjectType } from 'type-graphql';
import type { Finding } from '../../check/report/finding.ts';
import { CheckKind } from './check-kind.ts';
import { CheckFinding } from './check-finding.ts';

/** The result of a check of a network's subgraph. */
@ObjectType({ description: "The result of a check of a network's subgraph." })
@Entity()
export class CheckResult {
  @Field(() => ID, { description: 'What it is found by.' })
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Field(() => ID, { description: 'Id of the network, or name of the shared subgraph, that was checked.' })
  @Property({ type: 'text' })
  network!: string;

  @Field(() => CheckKind, { description: 'What was looked at.' })
  @Enum({ items: () => CheckKind })
  kind!: CheckKind;

  @Field(() => String, { description: 'Address of the endpoint that was checked, or given with the schema.' })
  @Property({ type: 'text' })
  url!: string;

  @Field(() => Boolean, { description: 'Whether no finding is an error.' })
  @Property({ type: 'boolean' })
  isPassed!: boolean;

  @Field(() => [CheckFinding], { description: 'What was found: errors first.' })
  @Property({ type: 'json' })
  findings!: readonly Finding[];

  @Field(() => GraphQLISODateTime, { description: 'When it was checked.' })
  @Property({ type: 'datetime' })
  checkedAt!: Date;
}
