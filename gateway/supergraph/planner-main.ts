import type { PlannerAnswer, PlannerInput, PlannerQuestion, PlannerStart } from './planner-message.ts';
import { describe, OperationPlanner } from './operation-planner.ts';

/** The planner process: first it is told the supergraph, then some operations at a time, which it answers together. */
process.once('message', (input: PlannerInput) => {
  const planners = open(input);
  if (!planners) return;
  process.on('message', (questions: PlannerQuestion[]) => tell(questions.map((question) => planners.plan(question))));
  tell({ isReady: true, overridePercentages: planners.overridePercentages });
});
process.on('disconnect', () => process.exit(0));
// A Ctrl-C in a terminal reaches the whole group of processes: the gateway decides when its planner ends.
process.on('SIGINT', () => undefined);

function open(input: PlannerInput): OperationPlanner | null {
  try {
    return new OperationPlanner(input);
  } catch (thrown) {
    tell({ isReady: false, reason: describe(thrown) });
    return null;
  }
}

function tell(message: PlannerStart | PlannerAnswer[]): void {
  process.send?.(message);
}
