import 'reflect-metadata';
import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/postgresql';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Organisation } from '../values/organisation.ts';
import { Row } from '../values/row.ts';
import { Agreement } from './agreement.ts';

/** A party to an agreement. */
@Directive('@shareable')
@ObjectType({ description: 'A party to an agreement.' })
@Entity()
export class AgreementParty extends Row {
  /** What it belongs to, and goes with. */
  @ManyToOne({ entity: () => Agreement, ref: true, index: true, deleteRule: 'cascade' })
  agreement!: Ref<Agreement>;

  @Field(() => Organisation, { description: 'Who.' })
  @ManyToOne({ entity: () => Organisation, ref: true })
  organisation!: Ref<Organisation>;

  @Field(() => String, {
    nullable: true,
    description: 'The brand under which it acts, such as `dataport.kommunal`; null when it acts under its own name.',
  })
  @Property({ type: 'text', nullable: true })
  actingAs!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The office that signed (`Oberbürgermeister`); never a person's name; null when unknown.",
  })
  @Property({ type: 'text', nullable: true })
  signatoryRole!: string | null;
}
