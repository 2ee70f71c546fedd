import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from 'vitest';

let child: ChildProcess;
let url: string;

/** Runs the network as it is served, on the database of DATABASE_URL. */
beforeAll(async () => {
  child = fork('dist/main.js', { env: { ...process.env, HOST: '127.0.0.1', PORT: '0', HUBGRAPH_SIGNING_KEY: '' } });
  const ended = once(child, 'exit').then(() => Promise.reject(new Error('The network did not start; see above.')));
  const [ready] = (await Promise.race([once(child, 'message'), ended])) as [{ url: string }];
  url = ready.url;
}, 60_000);

afterAll(() => child.kill());

async function ask(query: string, variables: object = {}): Promise<unknown> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
  return response.json();
}

test('the feed lists the profile, the hubs and the offers', async () => {
  const answer = await ask('{ _catalog(first: 10) { entries { id kind deleted } hasNextPage } }');
  expect(answer).toEqual({
    data: {
      _catalog: {
        entries: [
          { id: 'musterstadt:profile', kind: 'PROFILE', deleted: false },
          { id: 'musterstadt:werkstatt', kind: 'HUB', deleted: false },
          { id: 'musterstadt:zentrum', kind: 'HUB', deleted: false },
          { id: 'musterstadt:beratung', kind: 'OFFER', deleted: false },
          { id: 'musterstadt:workshop', kind: 'OFFER', deleted: false },
        ],
        hasNextPage: false,
      },
    },
  });
});

test('a hub is found by its key, with the field that only this network has', async () => {
  const query = `query ($representations: [_Any!]!) {
    _entities(representations: $representations) { ... on MusterstadtHub { id workplaceCount } }
  }`;
  const representations = ['zentrum', 'werkstatt', 'nowhere'].map((name) => ({
    __typename: 'MusterstadtHub',
    id: `musterstadt:${name}`,
  }));
  expect(await ask(query, { representations })).toEqual({
    data: {
      _entities: [
        { id: 'musterstadt:zentrum', workplaceCount: 6 },
        { id: 'musterstadt:werkstatt', workplaceCount: null },
        null,
      ],
    },
  });
});
