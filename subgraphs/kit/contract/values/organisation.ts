import 'reflect-metadata';
import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { PrimaryKeyProp } from '@mikro-orm/postgresql';
import { Directive, Field, ObjectType } from 'type-graphql';
import { OrganisationKind } from '../enums/organisation-kind.ts';
import { RegionKey } from '../references/region-key.ts';
import { Region } from '../references/region.ts';

/** A legal entity or public body. Persons are not modelled, their offices are. */
@Directive('@shareable')
@ObjectType({ description: 'A legal entity or public body. Persons are not modelled, their offices are.' })
@Entity()
export class Organisation {
  [PrimaryKeyProp]?: 'key';

  /** Its key in the data files. */
  @PrimaryKey({ type: 'text' })
  key!: string;

  @Field(() => String, { description: 'Full name.' })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => OrganisationKind, { description: 'What kind of body it is.' })
  @Enum({ items: () => OrganisationKind })
  kind!: OrganisationKind;

  @Field(() => String, {
    nullable: true,
    description: 'Legal form in German (`Anstalt öffentlichen Rechts`); null when unknown.',
  })
  @Property({ type: 'text', nullable: true })
  legalForm!: string | null;

  @Field(() => Region, { nullable: true, description: 'The region it stands for or sits in; null when unknown.' })
  @Property({ type: RegionKey, fieldName: 'region_code', nullable: true })
  region!: Region | null;

  @Field(() => String, { nullable: true, description: 'Its home page; null when unknown.' })
  @Property({ type: 'text', nullable: true })
  url!: string | null;
}
