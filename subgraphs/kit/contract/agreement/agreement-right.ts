import 'reflect-metadata';
import { Entity, Enum, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/postgresql';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { RightKind } from '../enums/right-kind.ts';
import { Row } from '../values/row.ts';
import { Agreement } from './agreement.ts';

/** A right out of an agreement. */
@Directive('@shareable')
@ObjectType({ description: 'A right out of an agreement.' })
@Entity()
export class AgreementRight extends Row {
  /** What it belongs to, and goes with. */
  @ManyToOne({ entity: () => Agreement, ref: true, index: true, deleteRule: 'cascade' })
  agreement!: Ref<Agreement>;

  @Field(() => RightKind, { description: 'What kind of right it is.' })
  @Enum({ items: () => RightKind })
  kind!: RightKind;

  @Field(() => String, { description: 'What exactly, in German.' })
  @Property({ type: 'text' })
  summary!: string;

  @Field(() => Int, { nullable: true, description: 'Seats each party gets; null when it is not about seats.' })
  @Property({ type: 'integer', nullable: true })
  seatsPerParty!: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the seats have a vote (Stimmrecht); null when it is not about seats.',
  })
  @Property({ type: 'boolean', nullable: true })
  votingRight!: boolean | null;
}
