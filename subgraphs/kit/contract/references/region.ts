import 'reflect-metadata';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A state, district or municipality of Germany by its official code (Amtlicher Gemeindeschlüssel, AGS). The directory knows its name and centre. */
@Directive('@key(fields: "code", resolvable: false)')
@ObjectType({
  description:
    'A state, district or municipality of Germany by its official code (Amtlicher Gemeindeschlüssel, AGS). The directory knows its name and centre.',
})
export class Region {
  @Field(() => ID, {
    description: 'AGS: 2 digits for a state, 5 for a district, 8 for a municipality (`15`, `15083`, `15083270`).',
  })
  code!: string;
}
