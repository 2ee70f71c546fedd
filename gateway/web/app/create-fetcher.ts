import type { Fetcher, FetcherParams } from '@graphiql/toolkit';
import { type DocumentNode, getOperationAST, OperationTypeNode, parse } from 'graphql';
import { createClient } from 'graphql-sse';

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

/** Sends an operation to the API and nowhere else: a subscription as an event stream, anything else as one request. */
export function createFetcher(endpoint: string): Fetcher {
  return async (params, options) => {
    const document = parseQuery(params.query);
    const operation = dropStaleName(params, document);
    const headers: Record<string, string> = options?.headers ?? {};
    if (document && getOperationAST(document, operation.operationName)?.operation === OperationTypeNode.SUBSCRIPTION) {
      // GraphiQL's own stop button leaves the iterator; to subscribe again is for the person who reads the error.
      return createClient({ url: endpoint, headers, retryAttempts: 0 }).iterate(operation as never);
    }
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: {
        accept: 'application/graphql-response+json, application/json;q=0.9',
        'content-type': 'application/json',
        ...headers,
      },
      body: JSON.stringify(operation),
    });
    return response.json();
  };
}
