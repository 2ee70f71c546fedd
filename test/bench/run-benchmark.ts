import { readPeakMemoryBytes } from './measure/process-usage.ts';
import type { BenchSubject } from './measure/bench-subject.ts';
import type { Measurement } from './measure/measurement.ts';
import { summarise } from './measure/summarise.ts';
import { type BenchOperation, type OperationName, operations } from './operations/operations.ts';
import type { BenchOptions } from './options.ts';
import { reportProgress } from './report/report-progress.ts';
import type { BenchFailure, BenchResults, MemoryUse } from './report/bench-results.ts';

/** Warm-up requests for each measured one: V8 goes on optimising for some thousand requests, and every contestant gains by it. */
const WARM_UP_FACTOR = 3;

/** What a run gives besides the contestants themselves. */
export type RunResults = Pick<BenchResults, 'medians' | 'memory' | 'failures'>;

/**
 * Verifies, warms up and measures: in every round each operation is put to all contestants in turn, unmeasured for a moment
 * first, and the order turns round from round to round, so that a machine that slows down does so for all alike. A contestant
 * that answers an operation wrongly takes no further part in it.
 */
export async function runBenchmark(subjects: readonly BenchSubject[], options: BenchOptions): Promise<RunResults> {
  const failures: BenchFailure[] = [];
  const failed = new Set<string>();
  const measurements: Measurement[] = [];
  const peaks: number[][] = [];

  const attempt = async (subject: BenchSubject, operation: OperationName, work: () => Promise<void>): Promise<void> => {
    const { name: contestant, leavesOut = [] } = subject.running.contestant;
    if (leavesOut.includes(operation)) return;
    const key = `${contestant} ${operation}`;
    if (failed.has(key)) return;
    try {
      await work();
    } catch (error) {
      failed.add(key);
      failures.push({ contestant, stage: operation, reason: error instanceof Error ? error.message : String(error) });
      reportProgress(`${key}: FAILED: ${failures.at(-1)?.reason}`);
    }
  };

  for (const subject of subjects) {
    for (const name of options.operations)
      await attempt(subject, name, () => prepare(subject, operations[name], options));
  }
  for (let round = 1; round <= options.rounds; round++) {
    const order = round % 2 === 1 ? subjects : subjects.toReversed();
    for (const name of options.operations) {
      for (const subject of order) {
        await attempt(subject, name, async () => {
          const requests = requestsOf(operations[name], options);
          await subject.wakeUp(operations[name], WARM_UP_FACTOR * requests);
          const measurement = await subject.measure(operations[name], requests);
          measurements.push(measurement);
          reportProgress(describeMeasurement(round, options, measurement));
        });
      }
    }
    peaks.push(subjects.map(({ running }) => readPeakMemoryBytes(running.pid)));
  }
  const inOrder = subjects.flatMap(({ running: { contestant } }) =>
    measurements.filter((measurement) => measurement.contestant === contestant.name),
  );
  return { medians: summarise(inOrder), memory: describeMemory(subjects, peaks), failures };
}

async function prepare(subject: BenchSubject, operation: BenchOperation, options: BenchOptions): Promise<void> {
  reportProgress(`verify and warm up: ${subject.running.contestant.name} ${operation.name}`);
  await subject.verify(operation);
  await subject.warmUp(operation, WARM_UP_FACTOR * requestsOf(operation, options));
}

function requestsOf(operation: BenchOperation, { requests }: BenchOptions): number {
  return requests ?? operation.requests;
}

function describeMeasurement(round: number, { rounds }: BenchOptions, measurement: Measurement): string {
  const { contestant, operation, cpuMsPerRequest, requestsPerSecond } = measurement;
  const figures = `${cpuMsPerRequest.toFixed(2)} ms CPU, ${requestsPerSecond.toFixed(0)} requests/s`;
  return `round ${round} of ${rounds}: ${operation} ${contestant}: ${figures}`;
}

function describeMemory(subjects: readonly BenchSubject[], peaks: readonly (readonly number[])[]): MemoryUse[] {
  return subjects.map(({ running }, index) => ({
    contestant: running.contestant.name,
    peakAfterFirstRound: peaks[0]?.[index] ?? Number.NaN,
    peakAtEnd: peaks.at(-1)?.[index] ?? Number.NaN,
  }));
}
