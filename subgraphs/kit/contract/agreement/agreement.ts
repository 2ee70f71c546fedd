import 'reflect-metadata';
import { Embedded, Entity, Enum, ManyToOne, OneToMany, Property } from '@mikro-orm/decorators/legacy';
import { Collection } from '@mikro-orm/postgresql';
import type { Ref } from '@mikro-orm/postgresql';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { AgreementKind } from '../enums/agreement-kind.ts';
import { AgreementStage } from '../enums/agreement-stage.ts';
import { Hub } from '../hub/hub.ts';
import { PartialDate } from '../scalars/partial-date.ts';
import { Fact } from '../values/fact.ts';
import { AgreementParty } from './agreement-party.ts';
import { AgreementRight } from './agreement-right.ts';
import { AgreementSuccessor } from './agreement-successor.ts';
import { RecurringFee } from './recurring-fee.ts';

/** An agreement between organisations about a hub. */
@Directive('@shareable')
@ObjectType({ description: 'An agreement between organisations about a hub.' })
@Entity()
export class Agreement extends Fact {
  /** What it belongs to, and goes with. */
  @ManyToOne({ entity: () => Hub, ref: true, index: true, deleteRule: 'cascade' })
  hub!: Ref<Hub>;

  @Field(() => ID, { description: 'Id, unique within the network.' })
  @Property({ type: 'text', unique: true })
  id!: string;

  @Field(() => AgreementKind, { description: 'What kind of agreement it is.' })
  @Enum({ items: () => AgreementKind })
  kind!: AgreementKind;

  @Field(() => AgreementStage, { description: 'How far it is.' })
  @Enum({ items: () => AgreementStage })
  stage!: AgreementStage;

  @Field(() => String, { description: 'Title, in German.' })
  @Property({ type: 'text' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'What is agreed, in German.' })
  @Property({ type: 'text', nullable: true })
  summary!: string | null;

  @Field(() => [AgreementParty], { description: 'Who agrees.' })
  @OneToMany({ entity: () => AgreementParty, mappedBy: 'agreement', orderBy: { position: 'asc' } })
  parties = new Collection<AgreementParty>(this);

  @Field(() => PartialDate, { nullable: true, description: 'When it was signed; null when unknown.' })
  @Property({ type: 'text', nullable: true })
  signedOn!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'How long it holds, in words, in German (`solange das Land fördert`); null when unlimited or unknown.',
  })
  @Property({ type: 'text', nullable: true })
  validWhile!: string | null;

  @Field(() => AgreementSuccessor, { nullable: true, description: 'What shall follow it; null when nothing is said.' })
  @Embedded({ entity: () => AgreementSuccessor, nullable: true })
  successor!: AgreementSuccessor | null;

  @Field(() => [AgreementRight], { description: 'What it entitles the parties to.' })
  @OneToMany({ entity: () => AgreementRight, mappedBy: 'agreement', orderBy: { position: 'asc' } })
  rights = new Collection<AgreementRight>(this);

  @Field(() => RecurringFee, {
    nullable: true,
    description: 'What is paid again and again; null when nothing is said.',
  })
  @Embedded({ entity: () => RecurringFee, nullable: true })
  recurringFee!: RecurringFee | null;
}
