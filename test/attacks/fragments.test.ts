import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type RunningFederation, startFederation } from '../testkit/federation/start-federation.ts';

/** Each fragment spreads the next one twice: a few hundred tokens are 2^50 fields. */
const doubled = [
  '{ deep { ...F0 } }',
  ...Array.from({ length: 50 }, (_, n) => `fragment F${n} on Deep { ...F${n + 1} ...F${n + 1} }`),
  'fragment F50 on Deep { leaf }',
].join(' ');

/** The same one level of fields deeper each time, so that nothing of it can be merged. */
const nested = [
  '{ deep { ...F0 } }',
  ...Array.from(
    { length: 20 },
    (_, n) => `fragment F${n} on Deep { a: deep { ...F${n + 1} } b: deep { ...F${n + 1} } }`,
  ),
  'fragment F20 on Deep { leaf }',
].join(' ');

describe('Fragments that grow exponentially', () => {
  let federation: RunningFederation;
  beforeAll(async () => {
    const sdl = 'type Query { deep: Deep } type Deep { deep: Deep leaf: Int }';
    federation = await startFederation({ a: { sdl, query: { deep: { leaf: 1 } } } });
  });
  beforeEach(() => {
    federation.requests.length = 0;
  });
  afterAll(() => federation.stop());

  it.each([
    ['doubled', doubled],
    ['nested', nested],
  ])(
    'CVE-2025-32030, exponential fragment expansion in the planner: %s ones are refused unexpanded',
    async (_, query) => {
      const { status, body } = await federation.ask(query);
      expect(status).toBe(400);
      expect(body.errors?.[0]?.extensions).toEqual({ code: 'OPERATION_LIMIT_EXCEEDED' });
      expect(federation.requests).toEqual([]);
    },
  );

  it('CVE-2025-32380, fragments validated wherever they are spread: each is looked at once, though it is spread 2^50 times', async () => {
    const { status, body } = await federation.ask(doubled.replace('{ deep { ...F0 } }', '{ deep { leaf } }'));
    expect(status).toBe(400);
    const messages = body.errors?.map(({ message }) => message);
    expect(messages).toEqual(Array.from({ length: 51 }, (_, n) => `Fragment "F${n}" is never used.`));
  });

  it('CVE-2025-31496, the same in validation: each mistake of a fragment is found once, however often it is spread', async () => {
    const spreads = Array.from({ length: 40 }, () => '...F').join(' ');
    const { body } = await federation.ask(`{ deep { ${spreads} } } fragment F on Deep { nope }`);
    expect(body.errors).toHaveLength(1);
    expect(body.errors?.[0]?.message).toContain('Cannot query field "nope"');
  });

  it.each([
    ['selections', `{ deep { ${'... { '.repeat(3_300)} leaf ${'} '.repeat(3_300)} } }`],
    ['values', `{ deep(x: ${'['.repeat(4_900)}${']'.repeat(4_900)}) { leaf } }`],
  ])('nested as deep as the tokens allow: %s are refused, and the gateway lives', async (_, query) => {
    const { status } = await federation.ask(query);
    expect(status).toBe(400);
    expect((await federation.ask('{ deep { leaf } }')).body).toEqual({ data: { deep: { leaf: 1 } } });
  });
});
