import { describe, expect, it } from 'vitest';
import { type Fault, complete, hubs, keepAnswers } from './keep-answers.ts';

const known = keepAnswers();
const { start, received, purge } = known;

describe('stale-if-error: where a subgraph fails, the last known facts are the answer', () => {
  it.each<[Fault, string]>([
    ['status', 'SUBGRAPH_HTTP_ERROR'],
    ['junk', 'SUBGRAPH_RESPONSE_MALFORMED'],
    ['database', 'DOWNSTREAM_SERVICE_ERROR'],
    ['whole', 'DOWNSTREAM_SERVICE_ERROR'],
  ])('of entities, for the fault %s', async (kind, code) => {
    await start();
    expect((await known.federation.ask(hubs)).body).toEqual({ data: complete });
    known.fault = kind;
    for (let count = 0; count < 2; count++) {
      expect((await known.federation.ask(hubs)).body).toEqual({
        data: complete,
        extensions: { stale: [{ subgraph: 'offers', ageSeconds: 0, code }] },
      });
    }
    expect(received()).toBeGreaterThanOrEqual(3);
    known.fault = null;
    expect((await known.federation.ask(hubs)).body).toEqual({ data: complete });
  });

  it.each<Fault>(['status', 'junk', 'whole'])('of root fields, by their arguments, for the fault %s', async (kind) => {
    await start();
    const query = 'query ($of: String) { count(of: $of) }';
    await known.federation.ask(query, { of: 'a' });
    known.fault = kind;
    const { body } = await known.federation.ask(query, { of: 'a' });
    expect(body).toMatchObject({ data: { count: 7 }, extensions: { stale: [{ subgraph: 'offers' }] } });
    expect(body.errors).toBeUndefined();
    const other = (await known.federation.ask(query, { of: 'b' })).body;
    expect(other.data).toEqual({ count: null });
    expect(other.errors).toHaveLength(1);
  });

  it('with the age of the oldest of them, the time before they came here included', async () => {
    await start();
    known.headers = { 'cache-control': 'public, max-age=0, stale-if-error=600', age: '90' };
    await known.federation.ask('{ hubs { stars } }');
    known.headers = { 'cache-control': 'public, max-age=0, stale-if-error=600', age: '30' };
    await known.federation.ask(hubs);
    known.fault = 'status';
    const ageOf = async (query: string) => {
      const { extensions } = (await known.federation.ask(query)).body as {
        extensions?: { stale: { ageSeconds: number }[] };
      };
      return extensions?.stale.map(({ ageSeconds }) => Math.floor(ageSeconds / 30) * 30);
    };
    expect(await ageOf(hubs)).toEqual([30]);
    expect(await ageOf('{ hubs { stars } }')).toEqual([90]);
  });

  it('when nothing listens there any more', async () => {
    await start();
    await known.federation.ask(hubs);
    await known.federation.stopSubgraph('offers');
    expect((await known.federation.ask(hubs)).body).toEqual({
      data: complete,
      extensions: { stale: [{ subgraph: 'offers', ageSeconds: 0, code: 'SUBGRAPH_UNREACHABLE' }] },
    });
  });

  it('with one error for the entities that nothing is known of', async () => {
    await start();
    const query = '{ hubs { name stars } }';
    await known.federation.ask(query);
    expect(await (await purge({ type: 'Hub', key: { id: '2' } })).json()).toEqual({ purged: 1 });
    known.fault = 'status';
    const { body } = await known.federation.ask(query);
    expect(body).toMatchObject({
      data: {
        hubs: [
          { name: 'Ulm', stars: 1 },
          { name: 'Kiel', stars: null },
        ],
      },
      errors: [{ path: ['hubs', 1, 'stars'], extensions: { code: 'SUBGRAPH_HTTP_ERROR' } }],
      extensions: { stale: [{ subgraph: 'offers', code: 'SUBGRAPH_HTTP_ERROR' }] },
    });
    expect(body.errors).toHaveLength(1);
  });

  it('but not where the subgraph refuses', async () => {
    await start();
    await known.federation.ask(hubs);
    known.fault = 'forbidden';
    const { body } = await known.federation.ask(hubs);
    expect(body.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect(body).not.toHaveProperty('extensions');
  });

  it.each(['private, max-age=60', 'no-store', 'public, max-age=0', 'max-age=60, stale-if-error=60'])(
    'nor where it said %s',
    async (header) => {
      await start();
      known.headers = { 'cache-control': header };
      await known.federation.ask(hubs);
      known.fault = 'status';
      expect((await known.federation.ask(hubs)).body.errors).toHaveLength(1);
    },
  );

  it('nor for another client whose headers the subgraph receives', async () => {
    await start({ forwardHeaders: ['authorization'] });
    await known.federation.ask(hubs, {}, { authorization: 'a' });
    known.fault = 'status';
    expect((await known.federation.ask(hubs, {}, { authorization: 'b' })).body.errors).toHaveLength(1);
    expect((await known.federation.ask(hubs, {}, { authorization: 'a' })).body.data).toEqual(complete);
  });

  it('nor when nothing is kept', async () => {
    await start({ maxAnswerCacheBytes: 0 });
    await known.federation.ask(hubs);
    known.fault = 'status';
    expect((await known.federation.ask(hubs)).body.errors).toHaveLength(1);
    expect((await purge({})).status).toBe(404);
  });
});
