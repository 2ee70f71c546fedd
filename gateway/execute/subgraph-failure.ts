import { GatewayError } from '../errors/gateway-error.ts';
import { reportError } from '../errors/report-error.ts';
import type { SubgraphError } from '../subgraph-client/subgraph-result.ts';
import { type ClientError, Failure, type Path } from './failure.ts';
import type { Run } from './run.ts';

/** Codes that speak of the subgraph's inside, or of a request the gateway wrote and the client never saw. */
const internalCodes: ReadonlySet<string> = new Set([
  'INTERNAL_SERVER_ERROR',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_REQUEST',
]);

/** Whether an error is the subgraph's own failure, of which clients read no more than that. */
export function isInternal({ extensions }: SubgraphError): boolean {
  const code = extensions?.['code'];
  return typeof code !== 'string' || internalCodes.has(code);
}

/** Logs an internal error of a subgraph; returns what clients may read. */
export function maskSubgraphError(run: Run, serviceName: string, error: SubgraphError): ClientError {
  const masked = new GatewayError('DOWNSTREAM_SERVICE_ERROR', {}, { detail: error.message, cause: error });
  return { message: masked.message, extensions: reportError(masked, run.log, run.scope.requestId, serviceName) };
}

function passOn(serviceName: string, { message, extensions }: SubgraphError): ClientError {
  return { message, extensions: { code: extensions?.['code'] as string, serviceName } };
}

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
  const failure = new Failure(
    isInternal(error) ? maskSubgraphError(run, serviceName, error) : passOn(serviceName, error),
    fallbackPath,
    isToldOnce,
  );
  run.failures.push(failure);
  return failure;
}
