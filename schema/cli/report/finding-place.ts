import type { ReportedFinding } from './report-subject.ts';

/** Where a finding is: `NeuUlmHub.title (schema.graphql:12:3)`; empty when it is about no single place. */
export function findingPlace({ coordinate, position }: ReportedFinding, file: string | null): string {
  const place = position === null ? '' : `${file ?? 'SDL'}:${position.line}:${position.column}`;
  if (coordinate === null) return place;
  return place === '' ? coordinate : `${coordinate} (${place})`;
}
