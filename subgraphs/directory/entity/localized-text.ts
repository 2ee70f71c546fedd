import { Field, ObjectType } from 'type-graphql';

/** A text in every language of the shared vocabulary. */
@ObjectType('LocalizedText', { description: 'A text in every language of the shared vocabulary.' })
export class LocalizedText {
  @Field(() => String, { description: 'In German.' })
  de!: string;

  @Field(() => String, { description: 'In English.' })
  en!: string;
}
