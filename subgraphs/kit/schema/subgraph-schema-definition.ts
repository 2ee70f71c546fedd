import type { BuildSchemaOptions } from 'type-graphql';

/** A reference resolver: the entity of a representation, null when there is none. */
type ReferenceResolver<Context> = (representation: { readonly [key: string]: unknown }, context: Context) => unknown;

/** What a subgraph schema is made of, in TypeGraphQL's terms. */
export interface SubgraphSchemaDefinition<Context> {
  /** Resolver classes. */
  readonly resolvers: BuildSchemaOptions['resolvers'];
  /** Classes that no root field reaches, such as the concrete types of an interface. */
  readonly types?: BuildSchemaOptions['orphanedTypes'];
  /** A reference resolver for each entity type by GraphQL name. */
  readonly references: Readonly<Record<string, ReferenceResolver<Context>>>;
  /** For each interface by GraphQL name: the name of the concrete type of a value. */
  readonly concreteTypes?: Readonly<Record<string, (value: never) => string>>;
  /** Types to mark `@inaccessible` that have no class to write it on, such as enums. */
  readonly inaccessible?: readonly string[];
}
