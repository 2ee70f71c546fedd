import 'reflect-metadata';
import { Entity, Enum, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/postgresql';
import { Directive, Field, ObjectType } from 'type-graphql';
import { InvolvementRole } from '../enums/involvement-role.ts';
import { Stage } from '../enums/stage.ts';
import { Fact } from '../values/fact.ts';
import { Organisation } from '../values/organisation.ts';
import { Hub } from './hub.ts';

/** The part an organisation plays in a hub. */
@Directive('@shareable')
@ObjectType({ description: 'The part an organisation plays in a hub.' })
@Entity()
export class Involvement extends Fact {
  /** What it belongs to, and goes with. */
  @ManyToOne({ entity: () => Hub, ref: true, index: true, deleteRule: 'cascade' })
  hub!: Ref<Hub>;

  @Field(() => Organisation, { description: 'Who.' })
  @ManyToOne({ entity: () => Organisation, ref: true })
  organisation!: Ref<Organisation>;

  @Field(() => InvolvementRole, { description: 'In which role.' })
  @Enum({ items: () => InvolvementRole })
  role!: InvolvementRole;

  @Field(() => String, {
    nullable: true,
    description: 'The brand under which it acts, such as `dataport.kommunal`; null when it acts under its own name.',
  })
  @Property({ type: 'text', nullable: true })
  actingAs!: string | null;

  @Field(() => Stage, { description: 'Planned, active or completed.' })
  @Enum({ items: () => Stage })
  stage!: Stage;

  @Field(() => String, { nullable: true, description: 'What exactly, in German.' })
  @Property({ type: 'text', nullable: true })
  summary!: string | null;
}
