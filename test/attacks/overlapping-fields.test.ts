import { afterAll, beforeAll, expect, it } from 'vitest';
import { type RunningFederation, startFederation } from '../testkit/federation/start-federation.ts';

let federation: RunningFederation;
beforeAll(async () => {
  const sdl = 'type Query { deep: Deep } type Deep { deep: Deep leaf(n: Int): Int }';
  federation = await startFederation({ a: { sdl, query: { deep: { leaf: 1 } } } });
});
afterAll(() => federation.stop());

/** Every pair of these would have to be compared. */
const inTokens = (count: number) => 'leaf '.repeat(count);

it.each([
  ['more tokens than are allowed are not even parsed', `{ deep { ${inTokens(20_000)} } }`, 'OPERATION_LIMIT_EXCEEDED'],
  ['more fields than are allowed are not compared', `{ deep { ${inTokens(6_000)} } }`, 'OPERATION_LIMIT_EXCEEDED'],
  ['so many pairs are given up', `{ deep { ${inTokens(4_900)} } }`, 'GRAPHQL_VALIDATION_FAILED'],
  [
    'nor are those of a fragment nobody spreads all compared',
    `{ deep { leaf } } fragment F on Deep { ${inTokens(9_000)} }`,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  ['nor are those below equal fields', `{ deep { ${'deep { leaf } '.repeat(2_000)} } }`, 'GRAPHQL_VALIDATION_FAILED'],
])('CVE-2023-26144, overlapping fields that take hours to validate: %s', async (_, query, code) => {
  const { status, body } = await federation.ask(query);
  expect(status).toBe(400);
  expect(body.errors?.every(({ extensions }) => extensions?.['code'] === code)).toBe(true);
  expect(federation.requests).toEqual([]);
});
