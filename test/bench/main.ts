import { BenchError } from './bench-error.ts';
import { packageFoldersOf } from './contestants/contestant.ts';
import { contestants } from './contestants/contestants.ts';
import { installPeers } from './install-peers.ts';
import { type BenchOptions, help, parseBenchOptions } from './options.ts';
import { chooseCores, pinThisProcess } from './process/cores.ts';
import { ProcessGroup } from './process/process-group.ts';
import type { BenchResults } from './report/bench-results.ts';
import { describeMachine } from './report/describe-machine.ts';
import { renderReport } from './report/render-report.ts';
import { reportProgress } from './report/report-progress.ts';
import { writeBenchmarksPage } from './report/write-benchmarks-page.ts';
import { runBenchmark } from './run-benchmark.ts';
import { startSubjects } from './start-subjects.ts';

/** `npm run bench`. Ends with 1 when this project's gateway is wrong or does not start, with 2 on bad use. */
try {
  const options = parseBenchOptions(process.argv.slice(2));
  if (options === null) process.stdout.write(help);
  else await run(options);
} catch (error) {
  if (!(error instanceof BenchError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}

async function run(options: BenchOptions): Promise<void> {
  if (process.platform !== 'linux') throw new BenchError('the benchmark reads /proc and runs on Linux only');
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
  const chosen = contestants.filter(({ name }) => options.only.includes(name));
  for (const folder of packageFoldersOf(chosen)) installPeers(folder);
  const cores = chooseCores();
  if (cores === null) reportProgress('one core or no taskset: nothing is pinned, the numbers disturb each other');
  else pinThisProcess(cores.load);

  const group = new ProcessGroup();
  const started = await startSubjects(group, chosen, cores);
  const results = await runBenchmark(started.subjects, options);
  await group.stopAll();
  await report(options, {
    contestants: chosen,
    rounds: options.rounds,
    ...results,
    failures: [...started.failures, ...results.failures],
  });
  process.exit(results.failures.some(({ contestant }) => contestant.startsWith('ours')) ? 1 : 0);
}

async function report(options: BenchOptions, results: BenchResults): Promise<void> {
  process.stdout.write(`\n${describeMachine()}\n\n${renderReport(results)}\n`);
  if (options.complete) await writeBenchmarksPage(results);
}
