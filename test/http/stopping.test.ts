import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createOffersGraph } from '../files/offers-graph.ts';
import { EventTopic } from '../testkit/event-topic.ts';
import { type RunningFederation, startFederation } from '../testkit/federation/start-federation.ts';

let federation: RunningFederation;
afterEach(() => federation.stop());

/** Long enough for a busy machine, and shorter than a connection is kept for its next request. */
const patienceMs = 20_000;

/** Stops the gateway; false where that takes too long. */
async function stops(): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const impatient = new Promise<false>((resolve) => (timer = setTimeout(resolve, patienceMs, false)));
  const stopped = federation.stopGateway().then(() => true);
  return await Promise.race([stopped, impatient]).finally(() => clearTimeout(timer));
}

const tickingGraph = {
  a: {
    sdl: 'type Query { hello: String } type Subscription { ticks: Int }',
    query: { hello: 'world' },
    resolvers: {
      Subscription: {
        ticks: { subscribe: () => new EventTopic<number>().listen(), resolve: (ticks: unknown) => ticks },
      },
    },
  },
};

describe('A gateway that stops is not held up by', () => {
  it('a connection on which nobody has asked anything, such as browsers open beforehand', async () => {
    federation = await startFederation(tickingGraph);
    const socket = connect(Number(new URL(federation.url).port), '127.0.0.1');
    await once(socket, 'connect');
    // The one before is accepted when the next is answered.
    await federation.ask('{ hello }');
    const closed = once(socket.resume(), 'close');
    expect(await stops()).toBe(true);
    await closed;
  });

  it('an event stream, which is completed, whose connection the client keeps', async () => {
    federation = await startFederation(tickingGraph);
    const headers = { 'content-type': 'application/json', accept: 'text/event-stream' };
    const body = JSON.stringify({ query: 'subscription { ticks }' });
    const stream = await fetch(`${federation.url}/graphql`, { method: 'POST', headers, body });
    const [received, isStopped] = await Promise.all([stream.text(), stops()]);
    expect(received).toMatch(/event: complete\ndata:\n\n$/);
    expect(isStopped).toBe(true);
  });

  it('a file that is being sent, which is sent to its end, whose connection the client keeps', async () => {
    const graph = createOffersGraph();
    graph.offers = Array.from({ length: 10_000 }, (_, index) => ({
      id: `ulm:${index}`,
      title: `Angebot ${index}`,
      summary: 'x'.repeat(1_000),
    }));
    federation = await startFederation(graph.graph);
    const file = await fetch(`${federation.url}/offers.ndjson`);
    const [received, isStopped] = await Promise.all([file.text(), stops()]);
    expect(received.trimEnd().split('\n')).toHaveLength(10_000);
    expect(isStopped).toBe(true);
  });
});
