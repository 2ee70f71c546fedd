import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { composeGraph } from '../testkit/federation/compose-graph.ts';
import type { GraphDefinition } from '../testkit/federation/subgraph-definition.ts';
import type { DifferentialCase } from './model/differential-case.ts';
import { readCases } from './read-cases.ts';
import { runCase } from './run/run-case.ts';

/** What the planner does to a case: it refuses to plan, plans what a subgraph refuses, or ends the process. */
interface PlannerFault extends DifferentialCase {
  readonly fault: 'plan' | 'answer' | 'crash';
}

const faults = readCases<PlannerFault>('planner-faults');

const planInput = `
  import { text } from 'node:stream/consumers';
  import { QueryPlanner } from '@graphql-hive/router-query-planner';
  const { supergraph, query } = JSON.parse(await text(process.stdin));
  new QueryPlanner(supergraph).plan(query, null, new Set(), 0);`;

function toGraph({ subgraphs }: DifferentialCase): GraphDefinition {
  return Object.fromEntries(Object.entries(subgraphs).map(([name, sdl]) => [name, { sdl }]));
}

// When one of these fails, the planner has learnt it: move the case to `cases` and let generate/planner-limits.ts generate it.
describe('The planner still cannot plan', () => {
  it.each(faults.filter(({ fault }) => fault !== 'crash'))('$title', async (kept) => {
    expect(await runCase(kept)).toMatchObject({ what: 'The data differ.' });
  });

  it.each(faults.filter(({ fault }) => fault === 'crash'))('$title', (kept) => {
    const input = JSON.stringify({ supergraph: composeGraph(toGraph(kept)), query: kept.operations[0]?.query });
    const planned = spawnSync(process.execPath, ['--input-type=module', '--eval', planInput], { input });
    expect(planned.signal).toBe('SIGABRT');
  });
});
