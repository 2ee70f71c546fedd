import type { GraphQLError } from 'graphql';

/** A document that breaks the rules of the GraphQL specification; one error for each place (GRAPHQL_VALIDATION_FAILED). */
export class InvalidDocument extends Error {
  override readonly name = 'InvalidDocument';
  readonly errors: readonly GraphQLError[];

  constructor(errors: readonly GraphQLError[]) {
    super('The document is not valid.');
    this.errors = errors;
  }
}
