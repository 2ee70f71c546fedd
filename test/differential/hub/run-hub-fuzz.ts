import { readFileSync } from 'node:fs';
import { transformSupergraphToPublicSchema } from '@theguild/federation-composition';
import { buildASTSchema, parse, print } from 'graphql';
import { projectPath } from '../../../subgraphs/kit/project-path.ts';
import { DiceArbitrary } from '../generate/dice-arbitrary.ts';
import type { CaseOperation } from '../model/differential-case.ts';
import { type FoundDifference, type Search, searchDifference } from '../run/search-difference.ts';
import { generateHubOperation } from './generate-hub-operation.ts';
import { createHubStyle } from './hub-style.ts';
import { readHubValues } from './hub-values.ts';
import { runHubOperation } from './run-hub-operation.ts';
import { shrinkHubOperation } from './shrink-hub-operation.ts';
import type { HubSides } from './start-hub-sides.ts';

/** What a fuzz run of the hub graph came to. */
export interface HubFuzzReport {
  /** Operations whose answers were compared and agreed. */
  runs: number;
  /** How many of them were answered with errors. */
  withErrors: number;
  readonly failure: FoundDifference<CaseOperation> | null;
}

/** Asks both sides random operations on the public schema until the answers differ, and shrinks that operation. */
export async function runHubFuzz(
  sides: HubSides,
  search: Search,
  onRun: (report: HubFuzzReport) => void = () => undefined,
): Promise<HubFuzzReport> {
  const supergraph = parse(readFileSync(projectPath('schema/supergraph.graphql'), 'utf8'));
  const publicSchema = transformSupergraphToPublicSchema(supergraph);
  const schema = buildASTSchema(publicSchema);
  const whole = print(publicSchema);
  const style = createHubStyle(await readHubValues(sides.monolithUrl));
  const arbitrary = new DiceArbitrary(
    (dice) => generateHubOperation(dice, schema, style),
    (large) => shrinkHubOperation(whole, large),
  );
  const report: HubFuzzReport = { runs: 0, withErrors: 0, failure: null };
  const failure = await searchDifference(arbitrary, search, async (operation) => {
    const { answer, difference } = await runHubOperation(sides, operation);
    if (difference === null) {
      report.runs++;
      if (answer.errors) report.withErrors++;
      onRun(report);
    }
    return difference;
  });
  return { ...report, failure };
}
