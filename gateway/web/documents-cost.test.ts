import { readFileSync } from 'node:fs';
import { type DocumentNode, Kind, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { operationSettings } from '../config/operation-settings.ts';
import * as fileDocuments from '../files/graph/documents.ts';
import { createCostCheck } from '../operation/cost-check.ts';
import { loadSupergraph } from '../supergraph/load-supergraph.ts';
import { dashboardDocuments } from './dashboard-documents.ts';
import { readExamples } from './examples/read-examples.ts';
import { webSourceFolder } from './web-folder.ts';

const supergraph = loadSupergraph(readFileSync(`${webSourceFolder}/../../schema/supergraph.graphql`, 'utf8'));
const defaultListSize = operationSettings.defaultListSize.parse(undefined);
const maxCost = operationSettings.maxCost.parse(undefined);

/** What an operation costs with pages as long as they may be. */
function costOf(document: DocumentNode, variables: object): number {
  const fragments = new Map(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
    ),
  );
  const costs = document.definitions.flatMap((operation) => {
    if (operation.kind !== Kind.OPERATION_DEFINITION) return [];
    try {
      createCostCheck(operation, { supergraph, fragments }, { maxCost: 0, defaultListSize })?.(variables);
      return [0];
    } catch (thrown) {
      return [Number(/has (\d+) units/.exec(String(thrown))?.[1])];
    }
  });
  return Math.max(...costs);
}

const examples = readExamples(`${webSourceFolder}/examples`).map(
  ({ slug, document, variables }) => [slug, parse(document), JSON.parse(variables ?? '{}') as object] as const,
);
const longestPage = { first: 100 };
const others = [
  ...[...dashboardDocuments.values()].map((text) => [text.split(/[({]/)[0], parse(text), longestPage] as const),
  ...Object.entries(fileDocuments).map(([name, { document }]) => [name, document, longestPage] as const),
];

describe('What our own documents cost', () => {
  it.each([...examples, ...others])('%s: a tenth of the limit at most', (_, document, variables) => {
    expect(costOf(document, variables)).toBeLessThanOrEqual(maxCost / 10);
  });

  it('depends on how long a page may be, for lists of hubs, offers, topics and regions', () => {
    const cost = (text: string, variables = {}) => costOf(parse(text), variables);
    expect(cost('{ hubs { edges { id } } }')).toBe(21);
    expect(cost('{ offers(first: 100) { edges { node { id } } } }')).toBe(201);
    expect(cost('query ($n: Int!) { search(text: "x", first: $n) { edges { id } } }', { n: 50 })).toBe(51);
    expect(cost('{ hub(id: "x") { offers { id } } }')).toBe(51);
    expect(cost('{ hub(id: "x") { ... on StateHub { offers(first: 2) { id } } } }')).toBe(3);
    expect(cost('{ topic(slug: "x") { hubs(first: 3) { edges { id } } } }')).toBe(5);
  });
});
