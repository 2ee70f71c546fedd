import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningFederation, startFederation } from '../testkit/federation/start-federation.ts';
import { createHubsGraph, explain, stars, twoHops } from './hubs-graph.ts';

let federation: RunningFederation;

describe('without explain', () => {
  beforeAll(async () => {
    federation = await startFederation(createHubsGraph().graph, { playground: 'read-only' });
  });
  afterAll(() => federation.stop());

  it.each(['plan', 'run', 'analyse'])('the header is ignored: %s', async (mode) => {
    expect(await explain(federation, mode, twoHops)).toEqual({ status: 200, answer: { data: stars } });
  });

  it('the page is told so, and that it may send no mutations', async () => {
    const response = await fetch(`${federation.url}/playground.json`);
    expect(await response.json()).toEqual({ explain: false, readOnly: true });
  });
});

describe('without a playground', () => {
  beforeAll(async () => {
    federation = await startFederation(createHubsGraph().graph, { playground: 'off' });
  });
  afterAll(() => federation.stop());

  it('there is nothing to tell it', async () => {
    const response = await fetch(`${federation.url}/playground.json`);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
  });

  it('the API answers as always', async () => {
    expect((await federation.ask(twoHops)).body).toEqual({ data: stars });
  });
});
