import { printFailure } from './print-failure.ts';
import { type FuzzReport, runFuzz } from './run-fuzz.ts';
import type { Search } from './search-difference.ts';

const operationsPerGraph = 5;

/** Compares random graphs and tells how it goes. Whether all answers agreed. */
export async function fuzzGraphs(search: Search, print: (line: string) => void): Promise<boolean> {
  const { runs, seed } = search;
  print(`${runs} random graphs with ${operationsPerGraph} operations each, seed ${seed}`);
  const report = await runFuzz({
    ...search,
    operationsPerGraph,
    onRun: (progress) => {
      const done = progress.runs + progress.refused + progress.unplanned;
      if (done % 100 === 0) print(`${done} of ${runs}: ${describe(progress)}`);
    },
  });
  for (const refusal of report.refusals) print(`refused: ${refusal}`);
  if (report.failure) print(printFailure(report.failure));
  print(`${describe(report)}, ${report.failure ? 'a' : 'no'} difference, seed ${seed}`);
  return report.failure === null;
}

function describe({ runs, refused, unplanned }: FuzzReport): string {
  return `${runs} graphs compared, ${refused} splits refused by the composer, ${unplanned} with an operation beyond the planner`;
}
