import { afterEach, describe, expect, it } from 'vitest';
import { type RunningFederation, startFederation } from '../testkit/federation/start-federation.ts';

let federation: RunningFederation;
afterEach(() => federation.stop());

/** `large` is answered with more than the gateway takes, with this status; `small` is answered. */
async function start(status: number): Promise<void> {
  const large = { status, body: JSON.stringify({ data: { large: 'x'.repeat(20_000) } }) };
  federation = await startFederation(
    {
      a: {
        sdl: 'type Query { small: Int large: String }',
        query: { small: 1 },
        answer: ({ query }) => (query.includes('large') ? large : null),
      },
    },
    { maxSubgraphResponseBytes: 10_000, breakerMinFailures: 2, breakerResetMs: 300_000 },
  );
}

const codesOf = async (query: string) =>
  (await federation.ask(query)).body.errors?.map(({ extensions }) => extensions?.['code']);

describe('Answers that are too large', () => {
  it('are the fault of the operation that asks for them: others are answered', async () => {
    await start(200);
    for (let times = 0; times < 5; times++) expect(await codesOf('{ large }')).toEqual(['SUBGRAPH_RESPONSE_TOO_LARGE']);
    expect((await federation.ask('{ small }')).body).toEqual({ data: { small: 1 } });
  });

  it('are failures of the subgraph where it says so itself', async () => {
    await start(500);
    for (let times = 0; times < 2; times++) await federation.ask('{ large }');
    expect(await codesOf('{ small }')).toEqual(['SUBGRAPH_CIRCUIT_BREAKER_REJECTED']);
  });
});
