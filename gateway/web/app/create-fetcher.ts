import type { Fetcher, FetcherParams } from '@graphiql/toolkit';
import { type DocumentNode, type ExecutionResult, getOperationAST, OperationTypeNode, parse } from 'graphql';
import { createClient } from 'graphql-sse';
import type { Explanation } from '../../explain/explanation.ts';
import type { LatestRun } from './plan/latest-run.ts';
import type { PlaygroundSettings } from './playground-settings.ts';
import { readOnlyAnswer } from './read-only-answer.ts';

/** Name that GraphiQL gives its question for the schema. */
const introspectionName = 'IntrospectionQuery';

function parseQuery(query: string): DocumentNode | null {
  try {
    return parse(query);
  } catch {
    // The server explains a syntax error better.
    return null;
  }
}

/** Someone who runs a query right after typing it gets the name of the one before: GraphiQL looks for names with a delay. */
function dropStaleName({ operationName, ...operation }: FetcherParams, document: DocumentNode | null): FetcherParams {
  return operationName && document && getOperationAST(document, operationName)
    ? { ...operation, operationName }
    : operation;
}

/**
 * Sends an operation to the API and nowhere else: a subscription as an event stream, anything else as one request. Where requests are
 * explained, `latestRun` is told, and the answer is shown without that.
 */
export function createFetcher(
  endpoint: string,
  { explain, readOnly }: PlaygroundSettings,
  latestRun: LatestRun,
): Fetcher {
  return async (params, options) => {
    const document = parseQuery(params.query);
    const operation = dropStaleName(params, document);
    const definition = document && getOperationAST(document, operation.operationName);
    const kind = definition?.operation;
    const headers: Record<string, string> = options?.headers ?? {};
    if (readOnly && kind === OperationTypeNode.MUTATION) return readOnlyAnswer();
    if (kind === OperationTypeNode.SUBSCRIPTION) {
      // GraphiQL's own stop button leaves the iterator; to subscribe again is for the person who reads the error.
      return createClient({ url: endpoint, headers, retryAttempts: 0 }).iterate(operation as never);
    }
    const isExplained = explain && params.operationName !== introspectionName;
    if (isExplained) latestRun.set(null);
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: {
        accept: 'application/graphql-response+json, application/json;q=0.9',
        'content-type': 'application/json',
        ...(isExplained && { 'hubgraph-explain': 'run' }),
        ...headers,
      },
      body: JSON.stringify(operation),
    });
    const answer = (await response.json()) as ExplainedResult;
    if (!isExplained || !answer.extensions?.explain) return answer;
    const { explain: explanation, ...extensions } = answer.extensions;
    latestRun.set({ query: params.query, operationName: definition?.name?.value, explanation });
    const { extensions: _, ...shown } = answer;
    return Object.keys(extensions).length > 0 ? { ...shown, extensions } : shown;
  };
}

type ExplainedResult = Omit<ExecutionResult, 'extensions'> & {
  readonly extensions?: { readonly explain?: Explanation; readonly [name: string]: unknown };
};
