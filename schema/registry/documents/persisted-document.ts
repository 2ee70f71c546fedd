import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'A document that clients name by its id.' })
export class PersistedDocument {
  @Field(() => ID, { description: 'What clients call it: mostly the SHA-256 of its text, hexadecimal.' })
  id!: string;

  @Field(() => String, { description: 'The document, GraphQL.' })
  text!: string;
}
