import 'reflect-metadata';
import { Entity, Enum, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/postgresql';
import { Directive, Field, ObjectType } from 'type-graphql';
import { FacilityKind } from '../enums/facility-kind.ts';
import { Stage } from '../enums/stage.ts';
import { TargetGroup } from '../enums/target-group.ts';
import { Fact } from '../values/fact.ts';
import { Hub } from './hub.ts';

/** A room or equipment of a hub. */
@Directive('@shareable')
@ObjectType({ description: 'A room or equipment of a hub.' })
@Entity()
export class Facility extends Fact {
  /** What it belongs to, and goes with. */
  @ManyToOne({ entity: () => Hub, ref: true, index: true, deleteRule: 'cascade' })
  hub!: Ref<Hub>;

  @Field(() => FacilityKind, { description: 'What it is.' })
  @Enum({ items: () => FacilityKind })
  kind!: FacilityKind;

  @Field(() => Stage, { description: 'Planned, active or completed.' })
  @Enum({ items: () => Stage })
  stage!: Stage;

  @Field(() => String, { nullable: true, description: 'What for, in German.' })
  @Property({ type: 'text', nullable: true })
  summary!: string | null;

  @Field(() => [TargetGroup], { description: 'Whom it is for.' })
  @Enum({ items: () => TargetGroup, array: true })
  targetGroups!: TargetGroup[];
}
