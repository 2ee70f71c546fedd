import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeSupergraph } from '../../schema/compose/compose-supergraph.ts';
import type { Contestant } from './contestants/contestant.ts';
import { defineAnswerChecks } from './load/define-answer-checks.ts';
import { BenchSubject } from './measure/bench-subject.ts';
import type { Cores } from './process/cores.ts';
import type { ProcessGroup } from './process/process-group.ts';
import { startContestant } from './process/start-contestant.ts';
import { startStubs } from './process/start-stubs.ts';
import type { BenchFailure } from './report/bench-results.ts';
import { reportProgress } from './report/report-progress.ts';
import { generateRows } from './rows/generate-rows.ts';
import { createStubSubgraphs } from './stubs/create-stub-subgraphs.ts';

/** The contestants that came up, and why others did not. */
export interface StartedSubjects {
  readonly subjects: readonly BenchSubject[];
  readonly failures: readonly BenchFailure[];
}

/** Starts the stub subgraphs, composes their supergraph and starts the contestants on it, one after the other. */
export async function startSubjects(
  group: ProcessGroup,
  contestants: readonly Contestant[],
  cores: Cores | null,
): Promise<StartedSubjects> {
  const rows = generateRows();
  const createCheck = defineAnswerChecks(rows);
  const stubs = await startStubs(group, cores?.stubs ?? null);
  const supergraph = composeSupergraph(
    createStubSubgraphs(rows).map(({ name, sdl }) => ({ name, sdl, url: `${stubs.url}/${name}` })),
  );
  const folder = mkdtempSync(join(tmpdir(), 'hubgraph-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const supergraphFile = join(folder, 'supergraph.graphql');
  writeFileSync(supergraphFile, supergraph);

  const context = { core: cores?.gateway ?? null, supergraphFile, stubsUrl: stubs.url };
  const subjects: BenchSubject[] = [];
  const failures: BenchFailure[] = [];
  for (const contestant of contestants) {
    reportProgress(`start: ${contestant.name}`);
    try {
      const running = await startContestant(group, contestant, context);
      subjects.push(new BenchSubject(running, stubs, createCheck));
    } catch (error) {
      failures.push({ contestant: contestant.name, stage: 'start', reason: String(error) });
      reportProgress(`FAILED: ${String(error)}`);
    }
  }
  return { subjects, failures };
}
