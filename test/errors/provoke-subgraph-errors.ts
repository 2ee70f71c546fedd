import { SubgraphClient } from '../../gateway/subgraph-client/subgraph-client.ts';
import { SubgraphHeaders } from '../../gateway/subgraph-client/subgraph-headers.ts';
import { codesOf, withGateway } from './code-of.ts';

const data = (value: unknown) => () => ({ body: JSON.stringify({ data: value }) });

async function askCancelled(): Promise<unknown> {
  const client = new SubgraphClient(
    { name: 'a', url: new URL('http://127.0.0.1:1/graphql') },
    new SubgraphHeaders('a', {}),
    {
      timeoutMs: 1_000,
      maxResponseBytes: 1_000,
      breaker: { minFailures: 10, resetMs: 1_000 },
    },
  );
  return await client
    .send('{}', { signal: AbortSignal.abort(), forwardedHeaders: {}, requestId: '1', watch: null })
    .finally(() => client.close());
}

/** Errors of a subgraph, and of what it sent. */
export const subgraphErrors = {
  SUBGRAPH_UNREACHABLE: () => withGateway((url) => codesOf(url, '{ hello }'), { isDown: true }),
  SUBGRAPH_REQUEST_TIMEOUT: () =>
    withGateway((url) => codesOf(url, '{ hello }'), { answer: () => 'never', subgraphTimeoutMs: 100 }),
  SUBGRAPH_CIRCUIT_BREAKER_REJECTED: () =>
    withGateway(async (url) => [...(await codesOf(url, '{ hello }')), ...(await codesOf(url, '{ hello }'))], {
      isDown: true,
      breakerMinFailures: 1,
    }),
  GATEWAY_TIMEOUT: () =>
    withGateway((url) => codesOf(url, '{ hello }'), { answer: () => 'never', requestTimeoutMs: 100 }),
  SUBGRAPH_HTTP_ERROR: () =>
    withGateway((url) => codesOf(url, '{ hello }'), { answer: () => ({ status: 500, body: 'secret' }) }),
  SUBGRAPH_RESPONSE_TOO_LARGE: () =>
    withGateway((url) => codesOf(url, '{ hello }'), {
      answer: data({ hello: 'x'.repeat(1_000) }),
      maxSubgraphResponseBytes: 500,
    }),
  SUBGRAPH_RESPONSE_MALFORMED: () =>
    withGateway((url) => codesOf(url, '{ hello }'), { answer: () => ({ body: '[]' }) }),
  DOWNSTREAM_SERVICE_ERROR: () =>
    withGateway((url) => codesOf(url, '{ hello }'), { answer: () => ({ body: '{"errors":[{"message":"secret"}]}' }) }),
  REQUEST_CANCELLED: askCancelled,
  NULL_FOR_NON_NULL: () => withGateway((url) => codesOf(url, '{ must }'), { answer: data({ must: null }) }),
  INVALID_LEAF_VALUE: () => withGateway((url) => codesOf(url, '{ number }'), { answer: data({ number: 'x' }) }),
  UNKNOWN_RUNTIME_TYPE: () =>
    withGateway((url) => codesOf(url, '{ shape { __typename n } }'), {
      answer: data({ shape: { __typename: 'Square', n: 1 } }),
    }),
  NOT_A_LIST: () => withGateway((url) => codesOf(url, '{ list }'), { answer: data({ list: 1 }) }),
  NOT_AN_OBJECT: () => withGateway((url) => codesOf(url, '{ box { n } }'), { answer: data({ box: 1 }) }),
};
