import 'reflect-metadata';
import { Entity, Enum, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { BigIntType, OptionalProps } from '@mikro-orm/postgresql';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { AgreementKind } from '../enums/agreement-kind.ts';
import { CatalogKind } from '../enums/catalog-kind.ts';
import { OfferKind } from '../enums/offer-kind.ts';
import { Status } from '../enums/status.ts';
import { TargetGroup } from '../enums/target-group.ts';
import { DateTime } from '../scalars/date-time.ts';
import { PartialDate } from '../scalars/partial-date.ts';
import { CatalogPlace } from './catalog-place.ts';
import { CatalogTopic } from './catalog-topic.ts';

/** One change: what the directory keeps of an entity, or that the entity is gone. */
@Directive('@shareable')
@Directive('@inaccessible')
@ObjectType({ description: 'One change: what the directory keeps of an entity, or that the entity is gone.' })
@Entity()
@Index({ properties: ['networkId', 'sequence'] })
export class CatalogEntry {
  [OptionalProps]?: 'cursor';

  /** Not stored: made from the sequence when the entry is read. */
  @Field(() => String, { description: 'Resume behind this entry with `after`.' })
  cursor!: string;

  /** The network whose change it is. */
  @Property({ type: 'text' })
  networkId!: string;

  /** Position of the last change among those of the database; it only grows. */
  @Property({ type: new BigIntType('number'), unique: true })
  sequence!: number;

  /** Tells whether the entity changed since; empty for a tombstone. */
  @Property({ type: 'text' })
  contentHash!: string;

  @Field(() => CatalogKind, { description: 'Hub, offer or profile.' })
  @Enum({ items: () => CatalogKind })
  kind!: CatalogKind;

  @Field(() => String, { description: 'Concrete type of the entity (`DataportHub`).' })
  @Property({ type: 'text' })
  typeName!: string;

  @Field(() => ID, { description: 'Global id of the entity.' })
  @PrimaryKey({ type: 'text' })
  id!: string;

  @Field(() => Boolean, { description: 'Tombstone: the entity is gone, everything below is empty.' })
  @Property({ type: 'boolean' })
  deleted!: boolean;

  @Field(() => DateTime, { description: 'When the change happened.' })
  @Property({ type: 'datetime' })
  updatedAt!: Date;

  @Field(() => String, { nullable: true, description: 'Display title, null for a tombstone.' })
  @Property({ type: 'text', nullable: true })
  title!: string | null;

  @Field(() => String, { nullable: true, description: 'Summary, as far as there is one.' })
  @Property({ type: 'text', nullable: true })
  summary!: string | null;

  @Field(() => [String], {
    description: 'Further text to be found by: goals, projects, facilities, organisations, in German.',
  })
  @Property({ type: 'text[]' })
  texts!: string[];

  @Field(() => [CatalogTopic], { description: 'Topics with their roles.' })
  @Property({ type: 'json' })
  topics!: CatalogTopic[];

  @Field(() => [TargetGroup], { description: 'Target groups.' })
  @Enum({ items: () => TargetGroup, array: true })
  targetGroups!: TargetGroup[];

  @Field(() => [CatalogPlace], {
    description: "Where it is: sites of a hub; venue, or else the hub's sites, of an offer.",
  })
  @Property({ type: 'json' })
  places!: CatalogPlace[];

  @Field(() => Status, { nullable: true, description: 'State of a hub or an offer.' })
  @Enum({ items: () => Status, nullable: true })
  status!: Status | null;

  @Field(() => [AgreementKind], { description: "Kinds of the hub's agreements." })
  @Enum({ items: () => AgreementKind, array: true })
  agreementKinds!: AgreementKind[];

  @Field(() => ID, { nullable: true, description: 'The hub of an offer.' })
  @Property({ type: 'text', nullable: true })
  hubId!: string | null;

  @Field(() => OfferKind, { nullable: true, description: 'Kind of an offer.' })
  @Enum({ items: () => OfferKind, nullable: true })
  offerKind!: OfferKind | null;

  @Field(() => PartialDate, { nullable: true, description: 'When an offer begins.' })
  @Property({ type: 'text', nullable: true })
  startsAt!: string | null;

  @Field(() => PartialDate, { nullable: true, description: 'When an offer ends.' })
  @Property({ type: 'text', nullable: true })
  endsAt!: string | null;
}
