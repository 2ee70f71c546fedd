import { Field, ObjectType } from 'type-graphql';

/** A difference between two public schemas. */
@ObjectType({ description: 'A difference between two public schemas.' })
export class SchemaChange {
  @Field(() => String, { description: 'What kind of change it is (`FIELD_ADDED`).' })
  type!: string;

  @Field(() => String, { nullable: true, description: 'Schema coordinate of what changed.' })
  coordinate!: string | null;

  @Field(() => Boolean, { description: 'Whether it may break clients.' })
  isBreaking!: boolean;

  @Field(() => String, { description: 'The change in words.' })
  message!: string;
}
