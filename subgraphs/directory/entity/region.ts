import { Arg, Directive, Field, ID, ObjectType } from 'type-graphql';
import { GeoPoint } from '../../kit/contract/values/geo-point.ts';
import type { VocabularyRegion } from '../../kit/vocabulary/read-regions.ts';
import { inLanguage, Language, languageArgument } from './language.ts';
import { LocalizedText } from './localized-text.ts';
import { RegionKind } from './region-kind.ts';

/** A state, district or municipality. Its relations and lists are answered by `RegionResolver`. */
@Directive('@key(fields: "code")')
@ObjectType('Region', {
  description: 'A state, district or municipality of Germany by its official code (Amtlicher Gemeindeschlüssel, AGS).',
})
export class Region {
  @Field(() => ID, {
    description: 'AGS: 2 digits for a state, 5 for a district, 8 for a municipality (`15`, `15083`, `15083270`).',
  })
  code!: string;

  @Field(() => RegionKind, { description: 'State, district or municipality.' })
  kind!: RegionKind;

  @Field(() => LocalizedText, { description: 'Its name in every language.' })
  names!: LocalizedText;

  @Field(() => GeoPoint, { description: 'Its centre, rounded.' })
  centre!: GeoPoint;

  /** Code of the next larger region; null for a state. */
  readonly parentCode: string | null;

  constructor({ code, kind, name, centre, parent }: VocabularyRegion) {
    this.code = code;
    this.kind = RegionKind[kind];
    this.names = name;
    this.centre = centre;
    this.parentCode = parent;
  }

  @Field(() => String, { description: 'Its name.' })
  name(@Arg('language', () => Language, languageArgument) language: Language): string {
    return inLanguage(language, this.names);
  }
}
