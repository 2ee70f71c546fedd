import { describe, expect, test } from 'vitest';
import { readSubgraphs } from '../../compose/read-subgraphs.ts';
import { checkSchema } from '../check-schema.ts';
import { editedSdl, neuUlm, neuUlmSdl } from '../testkit/neu-ulm.ts';

const others = readSubgraphs('.');

function check(sdl: string, url = 'https://hubs.example.org/graphql') {
  return checkSchema({ network: neuUlm, sdl, url, others, activeSupergraph: null, usage: () => null, documents: [] });
}

describe('composition', () => {
  test('a network like the others composes', async () => {
    expect(await check(neuUlmSdl)).toEqual({ isPassed: true, findings: [] });
  });

  test('a published version of the same network is replaced, not composed along', async () => {
    const old = { name: 'neu-ulm', url: 'https://old.example.org/', sdl: editedSdl(['NeuUlmOffer', 'NeuUlmBid']) };
    const input = { network: neuUlm, sdl: neuUlmSdl, url: 'https://hubs.example.org/', activeSupergraph: null };
    const report = await checkSchema({ ...input, others: [...others, old], usage: () => null, documents: [] });
    expect(report.findings).toEqual([]);
  });

  test.each([
    ['', 1, 1],
    ['type Query {', 1, 13],
    ['query { hubs }\ntype A { a: Int', 2, 16],
  ])('SDL that cannot be read: %j', async (sdl, line, column) => {
    expect(await check(sdl)).toMatchObject({
      isPassed: false,
      findings: [{ rule: 'SDL_SYNTAX', severity: 'error', position: { line, column } }],
    });
  });

  test('a schema that is too long is not even read', async () => {
    const report = await check(`type Query {${' '.repeat(300_000)}`);
    expect(report).toMatchObject({ isPassed: false, findings: [{ rule: 'SDL_SIZE', severity: 'error' }] });
  });

  test('an unknown type is told with its place and how to mend it', async () => {
    const report = await check(editedSdl(['operatorWorkplaces: [Workplaces!]!', 'operatorWorkplaces: [Desk!]!']));
    expect(report.isPassed).toBe(false);
    const [finding] = report.findings;
    expect(finding).toMatchObject({ rule: 'COMPOSITION', position: { line: expect.any(Number) as number } });
    expect(finding?.message.de).toMatch(/Desk.*\[INVALID_GRAPHQL\] Jeder benutzte Typ/);
    expect(finding?.message.en).toMatch(/Desk.*\[INVALID_GRAPHQL\] Every type in use/);
  });

  test("a field that contradicts another network's is told with its coordinate", async () => {
    const { findings } = await check(editedSdl(['amount: Float!', 'amount: String!']));
    expect(findings.map(({ rule, coordinate }) => [rule, coordinate])).toEqual([
      ['COMPOSITION', 'Money.amount'],
      ['CONTRACT_UNCHANGED', 'Money.amount'],
    ]);
  });

  test('a type that lacks a field of its interface does not compose', async () => {
    const { findings } = await check(
      editedSdl([/(type NeuUlmOffer [^]*?)"""Display title, in German."""\n {2}title: String!/, '$1']),
    );
    const missing = (name: string) => [
      'COMPOSITION',
      expect.stringContaining(`${name}.title expected but NeuUlmOffer`),
    ];
    expect(findings.map(({ rule, message }) => [rule, message.en])).toEqual([missing('Entry'), missing('Offer')]);
  });
});
