import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Arg, Directive, Field, ID, ObjectType } from 'type-graphql';
import { GeoPoint } from '../../kit/contract/values/geo-point.ts';
import { Language, languageArgument } from './language.ts';
import { LocalizedText } from './localized-text.ts';
import { RegionKind } from './region-kind.ts';

/** A state, district or municipality. Its relations and lists are answered by `RegionResolver`. */
@Directive('@key(fields: "code")')
@ObjectType('Region', {
  description: 'A state, district or municipality of Germany by its official code (Amtlicher Gemeindeschlüssel, AGS).',
})
@Entity({ tableName: 'region' })
export class Region {
  @Field(() => ID, {
    description: 'AGS: 2 digits for a state, 5 for a district, 8 for a municipality (`15`, `15083`, `15083270`).',
  })
  @PrimaryKey({ type: 'text' })
  code!: string;

  @Field(() => RegionKind, { description: 'State, district or municipality.' })
  @Enum({ items: () => RegionKind, type: 'text' })
  kind!: RegionKind;

  @Property({ type: 'text' })
  nameDe!: string;

  @Property({ type: 'text' })
  nameEn!: string;

  @Property({ type: 'text', nullable: true })
  parentCode!: string | null;

  @Property({ type: 'double' })
  latitude!: number;

  @Property({ type: 'double' })
  longitude!: number;

  @Field(() => String, { description: 'Its name.' })
  name(@Arg('language', () => Language, languageArgument) language: Language): string {
    return language === Language.DE ? this.nameDe : this.nameEn;
  }

  @Field(() => LocalizedText, { description: 'Its name in every language.' })
  names(): LocalizedText {
    return { de: this.nameDe, en: this.nameEn };
  }

  @Field(() => GeoPoint, { description: 'Its centre, rounded.' })
  centre(): GeoPoint {
    return { latitude: this.latitude, longitude: this.longitude };
  }
}
