import { buildSchema } from 'graphql';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { deriveSubgraphKey } from '../../../schema/signature/derive-subgraph-key.ts';
import { SIGNATURE_HEADER, signRequest } from '../../../schema/signature/sign-request.ts';
import { createGraphqlServer } from './create-graphql-server.ts';
import type { GraphqlServer } from './create-graphql-server.ts';

const key = deriveSubgraphKey('a secret of the federation', 'dataport');
const query = JSON.stringify({ query: '{ __typename }', variables: { text: 'Würfel' } });
const subscription = JSON.stringify({ query: 'subscription { ticked }' });

let server: GraphqlServer;
let url: string;

beforeAll(async () => {
  const schema = buildSchema('type Query { ok: Boolean } type Subscription { ticked: Int }');
  Object.assign(schema.getSubscriptionType()?.getFields()['ticked'] ?? {}, {
    subscribe: async function* () {
      yield { ticked: 1 };
    },
  });
  const log = pino({ level: 'silent' });
  server = await createGraphqlServer({ schema, createContext: () => ({}), signingKey: key, log });
  url = `${await server.http.listen({ host: '127.0.0.1', port: 0 })}/graphql`;
});

afterAll(() => server.stop());

async function post(
  body: string,
  signature: string | null,
  headers: Record<string, string> = {},
): Promise<[status: number, text: string]> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(signature !== null && { [SIGNATURE_HEADER]: signature }),
      ...headers,
    },
    body,
  });
  return [response.status, await response.text()];
}

const refusal = (reason: string) => [
  401,
  JSON.stringify({
    errors: [
      {
        message: 'This subgraph answers signed requests only.',
        extensions: { code: 'REQUEST_SIGNATURE_INVALID', reason },
      },
    ],
  }),
];

test('a signed request is answered, once', async () => {
  const signature = signRequest(key, query);
  expect(await post(query, signature)).toEqual([200, '{"data":{"__typename":"Query"}}\n']);
  expect(await post(query, signature)).toEqual(refusal('REPLAYED'));
});

test('so is a subscription', async () => {
  const signature = signRequest(key, subscription);
  const accept = { accept: 'text/event-stream' };
  const [status, events] = await post(subscription, signature, accept);
  expect(status).toBe(200);
  expect(events).toContain('data: {"data":{"ticked":1}}');
  expect(await post(subscription, signature, accept)).toEqual(refusal('REPLAYED'));
  expect(await post(subscription, null, accept)).toEqual(refusal('MISSING'));
});

test.each<
  [what: string, body: string, signature: () => string | null, headers: Record<string, string>, reason: string]
>([
  ['without a signature', query, () => null, {}, 'MISSING'],
  ['with something else for a signature', query, () => 'Bearer', {}, 'MALFORMED'],
  ['for another body', query, () => signRequest(key, subscription), {}, 'WRONG'],
  ['of another spelling of the body', `${query} `, () => signRequest(key, query), {}, 'WRONG'],
  ['with the key of another subgraph', query, () => signRequest(deriveSubgraphKey('x', 'state'), query), {}, 'WRONG'],
  ['of an hour ago', query, () => signRequest(key, query, { timestampMs: Date.now() - 3_600_000 }), {}, 'EXPIRED'],
  ['whose body is no JSON', query, () => signRequest(key, query), { 'content-type': 'text/plain' }, 'WRONG'],
])('a request %s is refused', async (_, body, signature, headers, reason) => {
  expect(await post(body, signature(), headers)).toEqual(refusal(reason));
});
