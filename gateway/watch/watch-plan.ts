import type { Watch } from './watch.ts';

/** Watches how an operation gets its plan. `isKnown`: whether it is compiled already. */
export async function watchPlan<Plan>(watch: Watch, isKnown: boolean, find: () => Promise<Plan>): Promise<Plan> {
  watch.times.enter('plan');
  const planning = watch.start('plan', { 'hubgraph.plan.cached': isKnown });
  try {
    return await find();
  } catch (thrown) {
    planning.fail(readCode(thrown));
    throw thrown;
  } finally {
    planning.end();
    watch.times.enter('execute');
  }
}

/** Of what was thrown: the code of an error of the catalogue, else the name of its class. */
function readCode(thrown: unknown): string {
  if (!(thrown instanceof Error)) return 'UNKNOWN';
  return 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : thrown.name;
}
