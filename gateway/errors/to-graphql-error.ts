import { GraphQLError } from 'graphql';
import { GatewayError } from './gateway-error.ts';
import { type ErrorLog, reportError } from './report-error.ts';

/**
 * The GraphQL error of a request that fails as a whole, with the HTTP status of its catalogue entry. Anything
 * that is not in the catalogue is a bug: it is logged and becomes INTERNAL_SERVER_ERROR.
 */
export function toGraphQLError(thrown: unknown, log: ErrorLog, requestId: string): GraphQLError {
  const error =
    thrown instanceof GatewayError ? thrown : new GatewayError('INTERNAL_SERVER_ERROR', {}, { cause: thrown });
  return new GraphQLError(error.message, {
    extensions: { ...reportError(error, log, requestId), http: { status: error.status } },
  });
}
