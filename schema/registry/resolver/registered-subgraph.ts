import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'A subgraph that is published.' })
export class RegisteredSubgraph {
  @Field(() => String, { description: 'Its name in the supergraph.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Prefix of its own types; null for the directory.' })
  typePrefix!: string | null;

  @Field(() => String, { description: 'Address of its GraphQL endpoint.' })
  url!: string;

  @Field(() => String, { description: 'Its schema, Federation 2 SDL.' })
  sdl!: string;
}
