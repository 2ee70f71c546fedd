import { beforeEach, describe, expect, it } from 'vitest';
import { waitUntil } from '../testkit/wait-until.ts';
import { complete, hubs, keepAnswers } from './keep-answers.ts';

const known = keepAnswers();
const { start, received, purge } = known;

describe('max-age: the subgraph is not asked again', () => {
  beforeEach(() => {
    known.headers = { 'cache-control': 'public, max-age=600' };
  });

  it('for the same entities and root fields', async () => {
    await start();
    const query = '{ count hubs { name offers { title } } }';
    const first = await known.federation.ask(query);
    expect(received()).toBe(2);
    for (let count = 0; count < 3; count++) expect(await known.federation.ask(query)).toEqual(first);
    expect(first.body).toEqual({ data: { count: 7, ...complete } });
    expect(received()).toBe(2);
  });

  it('but for other fields of them', async () => {
    await start();
    await known.federation.ask(hubs);
    await known.federation.ask('{ hubs { offers { title again: title } } }');
    expect(received()).toBe(2);
  });

  it('until something is written', async () => {
    await start();
    await known.federation.ask(hubs);
    await known.federation.ask('mutation { rename(title: "Bees") }');
    expect((await known.federation.ask(hubs)).body.data).toMatchObject({ hubs: [{ offers: [{ title: 'Bees' }] }, {}] });
  });

  it('or purged', async () => {
    await start();
    await known.federation.ask('{ count hubs { name offers { title } } }');
    known.title = 'Bees';
    const response = await purge({ subgraph: 'offers' });
    expect(await response.json()).toEqual({ purged: 3 });
    expect(await (await purge({ network: 'offers' })).json()).toEqual({ purged: 0 });
    expect((await known.federation.ask(hubs)).body.data).toMatchObject({ hubs: [{ offers: [{ title: 'Bees' }] }, {}] });
  });
});

it('stale-while-revalidate: the known answer is given, marked, and a newer one asked for', async () => {
  await start();
  known.headers = { 'cache-control': 'public, max-age=0, stale-while-revalidate=600' };
  const query = '{ count hubs { name offers { title } } }';
  await known.federation.ask(query);
  known.title = 'Bees';
  const { body } = await known.federation.ask(query);
  expect(body).toEqual({
    data: { count: 7, ...complete },
    extensions: { stale: [{ subgraph: 'offers', ageSeconds: 0 }] },
  });
  await waitUntil(async () => JSON.stringify((await known.federation.ask(query)).body).includes('Bees'));
});

it('Server-Timing counts the requests that were sent, not what was known', async () => {
  known.headers = { 'cache-control': 'public, max-age=600' };
  await start({ serverTiming: true });
  const body = JSON.stringify({ query: hubs });
  const countFetches = async (): Promise<string | undefined> => {
    const response = await fetch(`${known.federation.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    return /desc="(\d+) fetches"/.exec(response.headers.get('server-timing') ?? '')?.[1];
  };
  expect(await countFetches()).toBe('2');
  expect(await countFetches()).toBe('1');
});
