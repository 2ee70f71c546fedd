import { readFileSync } from 'node:fs';
import { QueryPlanner } from '@graphql-hive/router-query-planner';
import { expect, test } from 'vitest';
import { projectPath } from '../kit/project-path.ts';

const planner = new QueryPlanner(readFileSync(projectPath('schema/supergraph.graphql'), 'utf8'));

interface Node {
  readonly kind: string;
  readonly serviceName?: string;
  readonly node?: Node;
  readonly nodes?: readonly Node[];
}

/** The subgraphs asked in each wave of a plan, those of one wave at the same time. */
function waves(node: Node): string[][] {
  const steps = node.kind === 'Sequence' ? (node.nodes ?? []) : [node];
  return steps.map((step) => services(step).toSorted());
}

function services(node: Node): string[] {
  if (node.serviceName !== undefined) return [node.serviceName];
  return [...(node.nodes ?? []), ...(node.node ? [node.node] : [])].flatMap(services);
}

const networks = ['association', 'dataport', 'state'];

test.each([
  ['hubs', '{ hubs { edges { title node { title status { value } } } } }', [['directory'], networks]],
  ['offers', '{ offers { edges { node { title kind } } } }', [['directory'], networks]],
  ['search', '{ search(text: "a") { edges { snippet node { title } } } }', [['directory'], networks]],
  ['hub', '{ hub(id: "a:b") { title } }', [['directory'], networks]],
  ['hubs of a topic', '{ topic(slug: "mobility") { hubs { edges { node { title } } } } }', [['directory'], networks]],
  [
    'labels behind hubs',
    '{ hubs { edges { node { topics { topic { label } } sites { region { name } } } } } }',
    [['directory'], networks, ['directory']],
  ],
  [
    'the snapshot alone',
    '{ hubs { totalCount edges { id title network { title } matchedTopics { topic { label } } } } }',
    [['directory']],
  ],
])('%s: the directory first, then each network once and all at the same time', async (_, document, expected) => {
  const plan = await planner.planAsync(document, null, new Set(), 0);
  expect(waves((plan as { node: Node }).node)).toEqual(expected);
});
