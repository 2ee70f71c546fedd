import { GatewayError } from '../errors/gateway-error.ts';
import { reportError } from '../errors/report-error.ts';
import type { RequestScope } from '../subgraph-client/subgraph-client.ts';
import type { SubgraphResult } from '../subgraph-client/subgraph-result.ts';
import { Failure, type Path } from './failure.ts';
import type { Run } from './run.ts';

/** What a fetch node says about its request. */
export interface FetchOperation {
  readonly serviceName: string;
  readonly operation: string;
  readonly operationName?: string | null | undefined;
  readonly variableUsages?: readonly string[] | null | undefined;
}

/**
 * Sends one fetch. `representations` holds a JSON list for each variable of representations, `scope` is the run's unless there is more to
 * say of this fetch.
 */
export type SendFetch = (
  run: Run,
  representations?: ReadonlyMap<string, string>,
  scope?: RequestScope,
) => Promise<SubgraphResult | Failure>;

/**
 * Compiles the request of a fetch: everything but its variables is text already. Only variables that it uses and that have a
 * value are sent. A failed request is logged, recorded in the run and returned; REQUEST_CANCELLED is thrown.
 */
export function compileRequest(fetch: FetchOperation, readFallbackPath: () => Path): SendFetch {
  const name = fetch.operationName ? `,"operationName":${JSON.stringify(fetch.operationName)}` : '';
  const head = `{"query":${JSON.stringify(fetch.operation)}${name}`;
  const variableNames = fetch.variableUsages ?? [];

  return async (run, representations = new Map(), scope = run.scope) => {
    const variables: string[] = [];
    for (const name of variableNames) {
      if (run.variables[name] !== undefined) variables.push(`"${name}":${JSON.stringify(run.variables[name])}`);
    }
    for (const [name, list] of representations) variables.push(`"${name}":${list}`);
    const body = variables.length > 0 ? `${head},"variables":{${variables.join(',')}}}` : `${head}}`;
    run.requestCount++;
    countAnswer(run);
    try {
      const result = await run.send(fetch.serviceName, body, scope);
      run.hasEscapes ||= result.hasEscapes;
      return result;
    } catch (thrown) {
      if (!(thrown instanceof GatewayError) || thrown.code === 'REQUEST_CANCELLED') throw thrown;
      return failFetch(run, fetch.serviceName, thrown, readFallbackPath());
    }
  };
}

/** Counts an answer of this execution: a body that one before it left is no longer all of the data, and is let go. */
export function countAnswer(run: Run): void {
  run.answerCount++;
  run.body = null;
}

/** Takes back a failure that left nothing missing. */
export function forgive(run: Run, failure: Failure): void {
  run.failures.splice(run.failures.indexOf(failure), 1);
}

/** Logs and records a fetch that failed as a whole. */
export function failFetch(run: Run, serviceName: string, error: GatewayError, fallbackPath: Path): Failure {
  const failure = new Failure(
    { message: error.message, extensions: reportError(error, run.log, run.scope.requestId, serviceName) },
    fallbackPath,
    true,
  );
  run.failures.push(failure);
  return failure;
}
