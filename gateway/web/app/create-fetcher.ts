import type { Fetcher, FetcherParams } from '@graphiql/toolkit';
import { Kind, parse } from 'graphql';

function definesOperation(query: string, name: string): boolean {
  try {
    return parse(query).definitions.some(
      (definition) => definition.kind === Kind.OPERATION_DEFINITION && definition.name?.value === name,
    );
  } catch {
    // The server explains a syntax error better than a missing operation.
    return false;
  }
}

/** Someone who runs a query right after typing it gets the name of the one before: GraphiQL looks for names with a delay. */
function dropStaleName({ operationName, ...operation }: FetcherParams): FetcherParams {
  return operationName && definesOperation(operation.query, operationName)
    ? { ...operation, operationName }
    : operation;
}

/** Sends an operation to the API and nowhere else. Subscriptions are not served yet, so one answer a request will do. */
export function createFetcher(endpoint: string): Fetcher {
  return async (operation, options) => {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: {
        accept: 'application/graphql-response+json, application/json;q=0.9',
        'content-type': 'application/json',
        ...options?.headers,
      },
      body: JSON.stringify(dropStaleName(operation)),
    });
    return response.json();
  };
}
