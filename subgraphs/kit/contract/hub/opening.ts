import 'reflect-metadata';
import { Embeddable, Embedded, Enum, ManyToOne } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/postgresql';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Stage } from '../enums/stage.ts';
import { ApproximateDate } from '../values/approximate-date.ts';
import { Source } from '../values/source.ts';

/** When a hub opens (Inbetriebnahme). */
@Directive('@shareable')
@ObjectType({ description: 'When a hub opens (Inbetriebnahme).' })
@Embeddable()
export class Opening {
  @Field(() => ApproximateDate, { description: 'When.' })
  @Embedded({ entity: () => ApproximateDate })
  date!: ApproximateDate;

  @Field(() => Stage, { description: 'Planned, or completed when it has opened.' })
  @Enum({ items: () => Stage })
  stage!: Stage;

  @Field(() => Source, { description: 'Where this is said.' })
  @ManyToOne({ entity: () => Source, ref: true })
  source!: Ref<Source>;
}
