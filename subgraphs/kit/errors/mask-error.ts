import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError } from 'graphql';
import type { GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';

/**
 * Makes Apollo's `formatError`: a `GraphQLError` is meant for clients and passes as it is; anything else is internal, is logged
 * with an id, and the client reads the id only (code `INTERNAL_SERVER_ERROR`).
 */
export function maskError(log: Logger): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const cause = unwrapResolverError(error);
    if (cause instanceof GraphQLError) return withoutStacktrace(formatted);
    const id = randomUUID();
    log.error({ id, err: cause, path: formatted.path }, 'internal error');
    return {
      message: `Internal error; its id in the log is ${id}.`,
      ...(formatted.locations && { locations: formatted.locations }),
      ...(formatted.path && { path: formatted.path }),
      extensions: { code: 'INTERNAL_SERVER_ERROR', id },
    };
  };
}

function withoutStacktrace(formatted: GraphQLFormattedError): GraphQLFormattedError {
  const { stacktrace: _, ...extensions } = formatted.extensions ?? {};
  return { ...formatted, extensions };
}
