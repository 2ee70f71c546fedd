import { randomUUID } from 'node:crypto';
import type { GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import type { GatewayConfig } from '../config/config.ts';
import { catalogue } from '../errors/catalogue.ts';
import { GatewayError } from '../errors/gateway-error.ts';
import { reportError } from '../errors/report-error.ts';
import { readParserLimit } from '../errors/parser-limit.ts';

/** What Apollo Server says, without a code, of persisted queries that are not as they should be. */
const persistedQueryRefusals: ReadonlySet<string> = new Set([
  'provided sha does not match query',
  'Unsupported persisted query version',
]);

/**
 * The last look at every error that leaves. Errors of the catalogue and of Apollo Server's own refusals pass; an
 * INTERNAL_SERVER_ERROR with a message of its own is one that nobody foresaw, and is masked.
 */
export function createErrorFormatter(
  { maxTokens }: GatewayConfig,
  log: Logger,
): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, thrown) => {
    const code = formatted.extensions?.['code'];
    const overLimit = code === 'GRAPHQL_PARSE_FAILED' ? readParserLimit(formatted.message, maxTokens) : null;
    if (overLimit) return { message: overLimit.message, extensions: { code: overLimit.code } };
    const { message } = catalogue.INTERNAL_SERVER_ERROR;
    if (persistedQueryRefusals.has(formatted.message)) return { ...formatted, extensions: { code: 'BAD_REQUEST' } };
    if (code !== 'INTERNAL_SERVER_ERROR' || formatted.message === message) return formatted;
    const id = formatted.extensions?.['id'];
    // Without one, Apollo Server has failed before it knew the request.
    const requestId = typeof id === 'string' ? id : randomUUID();
    const error = new GatewayError('INTERNAL_SERVER_ERROR', {}, { detail: formatted.message, cause: thrown });
    return { message, extensions: { ...reportError(error, log, requestId) } };
  };
}
