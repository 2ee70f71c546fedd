import type { GraphQLError } from 'graphql';

/** A document that breaks the syntax or the rules of the GraphQL specification; one error for each place. */
export class InvalidDocument extends Error {
  override readonly name = 'InvalidDocument';
  /** Each has the code in its extensions. */
  readonly errors: readonly GraphQLError[];

  constructor(
    errors: readonly GraphQLError[],
    code: 'GRAPHQL_PARSE_FAILED' | 'GRAPHQL_VALIDATION_FAILED' = 'GRAPHQL_VALIDATION_FAILED',
  ) {
    super('The document is not valid.');
    for (const error of errors) error.extensions['code'] = code;
    this.errors = errors;
  }
}
