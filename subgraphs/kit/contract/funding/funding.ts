import 'reflect-metadata';
import { Embedded, Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { DeferMode } from '@mikro-orm/postgresql';
import type { Ref } from '@mikro-orm/postgresql';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Hub } from '../hub/hub.ts';
import { ApproximateDate } from '../values/approximate-date.ts';
import { Fact } from '../values/fact.ts';
import { Money } from '../values/money.ts';
import { Organisation } from '../values/organisation.ts';
import { Programme } from './programme.ts';

/** Public money for a hub (Förderung). */
@Directive('@shareable')
@ObjectType({ description: 'Public money for a hub (Förderung).' })
@Entity()
export class Funding extends Fact {
  /** What it belongs to, and goes with. */
  @ManyToOne({ entity: () => Hub, ref: true, index: true, deleteRule: 'cascade' })
  hub!: Ref<Hub>;

  @Field(() => String, { description: 'What is funded, in German.' })
  @Property({ type: 'text' })
  title!: string;

  @Field(() => Programme, { nullable: true, description: 'The programme it comes from; null when unknown.' })
  // Checked at commit only: loading a changed profile replaces its programmes.
  @ManyToOne({
    entity: () => Programme,
    ref: true,
    nullable: true,
    deleteRule: 'no action',
    deferMode: DeferMode.INITIALLY_DEFERRED,
  })
  programme!: Ref<Programme> | null;

  @Field(() => Organisation, { description: 'Who gives (Fördergeber).' })
  @ManyToOne({ entity: () => Organisation, ref: true })
  funder!: Ref<Organisation>;

  @Field(() => Organisation, { nullable: true, description: 'Who receives (Zuwendungsempfänger); null when unknown.' })
  @ManyToOne({ entity: () => Organisation, ref: true, nullable: true })
  recipient!: Ref<Organisation> | null;

  @Field(() => Money, { nullable: true, description: 'The grant (Zuwendung); null when unknown.' })
  @Embedded({ entity: () => Money, nullable: true })
  grant!: Money | null;

  @Field(() => Money, { nullable: true, description: 'What the recipient adds (Eigenanteil); null when unknown.' })
  @Embedded({ entity: () => Money, nullable: true })
  ownShare!: Money | null;

  @Field(() => ApproximateDate, { nullable: true, description: 'When it begins; null when unknown.' })
  @Embedded({ entity: () => ApproximateDate, nullable: true })
  starts!: ApproximateDate | null;

  @Field(() => ApproximateDate, { nullable: true, description: 'When it ends; null when unknown.' })
  @Embedded({ entity: () => ApproximateDate, nullable: true })
  ends!: ApproximateDate | null;

  @Field(() => Boolean, { description: 'True when the end is only for the time being (vorerst).' })
  @Property({ type: 'boolean' })
  endProvisional!: boolean;

  @Field(() => [String], { description: 'What else is known, in German.' })
  @Property({ type: 'text[]' })
  remarks!: string[];
}
