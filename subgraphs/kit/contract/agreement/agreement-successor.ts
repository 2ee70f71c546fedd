import 'reflect-metadata';
import { Embeddable, Embedded, Enum, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ObjectType } from 'type-graphql';
import { AgreementKind } from '../enums/agreement-kind.ts';
import { AgreementStage } from '../enums/agreement-stage.ts';
import { ApproximateDate } from '../values/approximate-date.ts';

/** What shall follow an agreement (Mitgliedschaft nach Auslaufen der Förderung). */
@Directive('@shareable')
@ObjectType({ description: 'What shall follow an agreement (Mitgliedschaft nach Auslaufen der Förderung).' })
@Embeddable()
export class AgreementSuccessor {
  @Field(() => AgreementKind, {
    nullable: true,
    description: 'What kind of agreement shall follow; null when only `contractual rules` are announced.',
  })
  @Enum({ items: () => AgreementKind, nullable: true })
  kind!: AgreementKind | null;

  @Field(() => AgreementStage, { description: 'How far it is.' })
  @Enum({ items: () => AgreementStage })
  stage!: AgreementStage;

  @Field(() => String, {
    nullable: true,
    description: 'What brings it about, in German (`Auslaufen der Landesförderung`).',
  })
  @Property({ type: 'text', nullable: true })
  condition!: string | null;

  @Field(() => ApproximateDate, { nullable: true, description: 'When it is expected; null when unknown.' })
  @Embedded({ entity: () => ApproximateDate, nullable: true })
  expected!: ApproximateDate | null;

  @Field(() => String, { nullable: true, description: 'What shall follow, in German.' })
  @Property({ type: 'text', nullable: true })
  summary!: string | null;
}
