import { GatewayError } from '../errors/gateway-error.ts';
import { reportError } from '../errors/report-error.ts';
import type { SubgraphError } from '../subgraph-client/subgraph-result.ts';
import { Failure, type Path } from './failure.ts';
import type { Run } from './run.ts';

/** Codes that speak of the subgraph's inside, or of a request the gateway wrote and the client never saw. */
const internalCodes: ReadonlySet<unknown> = new Set([
  undefined,
  'INTERNAL_SERVER_ERROR',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_REQUEST',
]);

/**
 * Records one error of a subgraph. A code of its own marks it for clients: message and code pass through. Any other is
 * logged and becomes DOWNSTREAM_SERVICE_ERROR.
 */
export function failFromSubgraph(
  run: Run,
  serviceName: string,
  error: SubgraphError,
  { fallbackPath, isToldOnce }: { fallbackPath: Path; isToldOnce: boolean },
): Failure {
  const code = error.extensions?.['code'];
  const isForClients = typeof code === 'string' && !internalCodes.has(code);
  const masked = new GatewayError('DOWNSTREAM_SERVICE_ERROR', {}, { detail: error.message, cause: error });
  const failure = new Failure(
    isForClients
      ? { message: error.message, extensions: { code, serviceName } }
      : { message: masked.message, extensions: reportError(masked, run.log, run.scope.requestId, serviceName) },
    fallbackPath,
    isToldOnce,
  );
  run.failures.push(failure);
  return failure;
}
