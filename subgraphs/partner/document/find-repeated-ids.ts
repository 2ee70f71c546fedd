import type { ReadRow } from '../column/read-rows.ts';
import type { Problem } from '../problem/problem.ts';

/** Ids that are there twice, in one table or in both, told at the second place. */
export function findRepeatedIds(rows: readonly ReadRow<{ readonly id: string }>[]): Problem[] {
  const seen = new Set<string>();
  const problems: Problem[] = [];
  for (const { row, problem } of rows) {
    if (seen.has(row.id)) {
      const name = JSON.stringify(row.id);
      problems.push(problem('id', { de: `die Kennung ${name} gibt es schon`, en: `the id ${name} is there already` }));
    }
    seen.add(row.id);
  }
  return problems;
}
