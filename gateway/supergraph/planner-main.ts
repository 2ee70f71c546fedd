import { QueryPlanner } from '@graphql-hive/router-query-planner';
import type { PlannerAnswer, PlannerInput, PlannerRequest, PlannerStart } from './planner-message.ts';

/** The planner process: first it is told the supergraph, then some operations at a time, which it answers together. */
process.once('message', ({ sdl, overrideLabels }: PlannerInput) => {
  const planner = open(sdl);
  if (!planner) return;
  const labels = new Set(overrideLabels);
  process.on('message', (requests: PlannerRequest[]) =>
    tell(requests.map((request) => plan(planner, request, labels))),
  );
  tell({ isReady: true, overridePercentages: planner.overridePercentages });
});
process.on('disconnect', () => process.exit(0));
// A Ctrl-C in a terminal reaches the whole group of processes: the gateway decides when its planner ends.
process.on('SIGINT', () => undefined);

function open(sdl: string): QueryPlanner | null {
  try {
    return new QueryPlanner(sdl);
  } catch (thrown) {
    tell({ isReady: false, reason: describe(thrown) });
    return null;
  }
}

function plan(planner: QueryPlanner, { text, overridePercentage }: PlannerRequest, labels: Set<string>): PlannerAnswer {
  try {
    return { node: planner.plan(text, null, labels, overridePercentage).node ?? null };
  } catch (thrown) {
    return { reason: describe(thrown) };
  }
}

function describe(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}

function tell(message: PlannerStart | PlannerAnswer[]): void {
  process.send?.(message);
}
