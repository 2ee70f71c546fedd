import type { GraphQLError } from 'graphql';
import type { ErrorLog } from './report-error.ts';
import { toGraphQLError } from './to-graphql-error.ts';

/** `toGraphQLError` for a stream, where there is no HTTP status and nobody takes it out of the extensions. */
export function toStreamError(thrown: unknown, log: ErrorLog, requestId: string): GraphQLError {
  const error = toGraphQLError(thrown, log, requestId);
  delete error.extensions['http'];
  return error;
}
