import { setTimeout as sleep } from 'node:timers/promises';
import { buildSchema } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createGraphqlServer } from './create-graphql-server.ts';
import type { GraphqlServer } from './create-graphql-server.ts';

let server: GraphqlServer;
let url: string;
let slow: PromiseWithResolvers<string>;
let ticks: PromiseWithResolvers<void>;

/** A schema that says its version at once (`version`), when `slow` is resolved (`slow`), and once more when `ticks` is (`ticked`). */
function versioned(version: string, more = ''): GraphQLSchema {
  const schema = buildSchema(
    `type Query { version: String slow: String ${more} } type Subscription { ticked: String }`,
  );
  Object.assign(schema.getQueryType()?.getFields()['version'] ?? {}, { resolve: () => version });
  Object.assign(schema.getQueryType()?.getFields()['slow'] ?? {}, {
    resolve: async () => `${await slow.promise} of ${version}`,
  });
  Object.assign(schema.getSubscriptionType()?.getFields()['ticked'] ?? {}, {
    subscribe: async function* () {
      yield { ticked: `first of ${version}` };
      await ticks.promise;
      yield { ticked: `second of ${version}` };
    },
  });
  return schema;
}

beforeEach(async () => {
  slow = Promise.withResolvers();
  ticks = Promise.withResolvers();
  const log = pino({ level: 'silent' });
  server = await createGraphqlServer({ schema: versioned('one'), createContext: () => ({}), log });
  url = `${await server.http.listen({ host: '127.0.0.1', port: 0 })}/graphql`;
});

afterEach(() => server.stop());

function post(query: string, accept = 'application/json'): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept },
    body: JSON.stringify({ query }),
  });
}

const ask = async (query: string): Promise<unknown> => (await post(query)).json();

test('a request in flight is answered with the schema it began with', async () => {
  const early = ask('{ slow }');
  // Its resolver waits; the next answer shows that it came in.
  expect(await ask('{ version }')).toEqual({ data: { version: 'one' } });
  await server.replaceSchema(versioned('two', 'more: String'));
  expect(await ask('{ version more }')).toEqual({ data: { version: 'two', more: null } });
  slow.resolve('answer');
  expect(await early).toEqual({ data: { slow: 'answer of one' } });
});

test('an open event stream goes on', async () => {
  const response = await post('subscription { ticked }', 'text/event-stream');
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  const read = async (until: string) => {
    let text = '';
    while (!text.includes(until)) text += (await reader?.read())?.value ?? '';
    return text;
  };
  await read('first of one');
  await server.replaceSchema(versioned('two'));
  ticks.resolve();
  await read('second of one');
});

test('under load no request fails, however often the schema is replaced', async () => {
  const over = new AbortController();
  const answers = new Set<string>();
  const client = async () => {
    while (!over.signal.aborted) answers.add(JSON.stringify(await ask('{ version }')));
  };
  const clients = [client(), client(), client(), client()];
  const versions = ['two', 'three', 'four', 'five', 'six'];
  for (const version of versions) {
    await server.replaceSchema(versioned(version));
    await sleep(5);
  }
  over.abort();
  await Promise.all(clients);
  const all = new Set(['one', ...versions].map((version) => JSON.stringify({ data: { version } })));
  expect([...answers].filter((answer) => !all.has(answer))).toEqual([]);
  expect(await ask('{ version }')).toEqual({ data: { version: 'six' } });
});
