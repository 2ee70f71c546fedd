import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readSubgraphs } from '../compose/read-subgraphs.ts';
import { checkSchema } from './check-schema.ts';

const published = readSubgraphs('.');
const activeSupergraph = readFileSync('schema/supergraph.graphql', 'utf8');

describe('the networks of this repository pass without a finding', () => {
  test.each([
    ['association', 'Association'],
    ['dataport', 'Dataport'],
    ['state', 'State'],
    ['directory', null],
  ])('%s', async (id, typePrefix) => {
    const { sdl, url } = published.find(({ name }) => name === id) ?? expect.fail(`${id} is not published`);
    const others = published.filter(({ name }) => name !== id);
    const usage = () => null;
    const report = await checkSchema({
      network: { id, typePrefix },
      sdl,
      url,
      others,
      activeSupergraph,
      usage,
      documents: [],
    });
    expect(report).toEqual({ isPassed: true, findings: [] });
  });
});
