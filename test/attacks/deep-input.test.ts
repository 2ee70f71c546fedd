import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { transports } from '../subscriptions/collect.ts';
import { type RunningFederation, startFederation } from '../testkit/federation/start-federation.ts';

const echo = 'query ($x: Any) { echo(x: $x) }';
const tooDeep = /"code":"OPERATION_LIMIT_EXCEEDED"/;

/** JSON text: lists in lists. */
const nest = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);

describe('Input that is nested too deeply', () => {
  let federation: RunningFederation;
  beforeAll(async () => {
    federation = await startFederation({
      a: {
        sdl: 'scalar Any type Query { echo(x: Any): Any }',
        resolvers: { Query: { echo: (_, { x }) => x as unknown } },
      },
    });
  });
  afterAll(() => federation.stop());

  const post = async (body: string): Promise<string> => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${federation.url}/graphql`, { method: 'POST', headers, body });
    return `${response.status} ${await response.text()}`;
  };
  const postVariable = (depth: number): Promise<string> =>
    post(`{"query":${JSON.stringify(echo)},"variables":{"x":${nest(depth)}}}`);

  it.each([101, 5_000, 300_000])('a variable of %i levels is refused', async (depth) => {
    expect(await postVariable(depth)).toMatch(tooDeep);
    expect(federation.requests).toEqual([]);
  });

  it('a variable of 100 levels arrives', async () => {
    expect(await postVariable(100)).toBe(`200 {"data":{"echo":${nest(100)}}}\n`);
    federation.requests.splice(0);
  });

  it('objects count like lists', async () => {
    const deep = `${'{"a":'.repeat(101)}1${'}'.repeat(101)}`;
    expect(await post(`{"query":${JSON.stringify(echo)},"variables":{"x":${deep}}}`)).toMatch(tooDeep);
  });

  it('nobody looks at extensions', async () => {
    expect(await post(`{"query":"{ __typename }","extensions":{"x":${nest(300_000)}}}`)).toMatch(/^200/);
  });

  it.each([101, 1_000])('a value of %i levels in the document is refused', async (depth) => {
    expect(await post(JSON.stringify({ query: `{ echo(x: ${nest(depth)}) }` }))).toMatch(tooDeep);
  });

  it('a document that is too deep for the parser is refused without a word about its stack', async () => {
    for (const query of [`{ echo(x: ${nest(4_900)}) }`, `${'{ a '.repeat(3_300)}${'}'.repeat(3_300)}`]) {
      const answer = await post(JSON.stringify({ query }));
      expect(answer).toMatch(/^400 .*(GRAPHQL_PARSE_FAILED|OPERATION_LIMIT_EXCEEDED)/);
      expect(answer).not.toMatch(/stack/);
    }
  });

  it.each(Object.entries(transports))('over %s it is refused too', async (_, send) => {
    const variables = JSON.parse(`{"x":${nest(2_000)}}`) as Record<string, unknown>;
    const { end, results } = send(federation.url, { query: echo, variables });
    expect(JSON.stringify([await end, results])).toMatch(tooDeep);
    const deepDocument = send(federation.url, { query: `{ echo(x: ${nest(4_900)}) }` });
    expect(JSON.stringify([await deepDocument.end, deepDocument.results])).toMatch(/GRAPHQL_PARSE_FAILED|_EXCEEDED/);
  });
});
