import 'reflect-metadata';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A concept of the shared vocabulary (SKOS concept). The directory knows its labels and relations. */
@Directive('@key(fields: "slug", resolvable: false)')
@ObjectType({
  description: 'A concept of the shared vocabulary (SKOS concept). The directory knows its labels and relations.',
})
export class Topic {
  @Field(() => ID, { description: 'Short, stable name in English (`mobility`).' })
  slug!: string;
}
