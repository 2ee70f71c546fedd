import { startTestServer } from '../../testkit/test-server.ts';
import { BenchError } from '../bench-error.ts';
import { ProcessGroup } from '../process/process-group.ts';
import { describeMachine } from '../report/describe-machine.ts';
import { reportProgress } from '../report/report-progress.ts';
import { help, parsePriceOptions, type PriceOptions } from './options.ts';
import { renderPriceReport } from './report/render-price-report.ts';
import { writePricePage } from './report/write-price-page.ts';
import { runPriceBenchmark } from './run-price-benchmark.ts';
import { startSides } from './sides/start-sides.ts';

/** `npm run bench:federation`. Ends with 2 on bad use and when a side does not start or is wrong, 130 when interrupted. */
try {
  const options = parsePriceOptions(process.argv.slice(2));
  if (options === null) process.stdout.write(help);
  else await run(options);
} catch (error) {
  if (!(error instanceof BenchError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
// What an interrupted run had under way would go on.
process.exit();

async function run(options: PriceOptions): Promise<void> {
  if (process.platform !== 'linux') throw new BenchError('the benchmark reads /proc and runs on Linux only');
  const interrupted = new Promise<null>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve(null));
  });
  await using stack = new AsyncDisposableStack();
  reportProgress('start: PostgreSQL');
  const server = await startTestServer();
  stack.defer(() => server.stop());
  const group = new ProcessGroup();
  stack.defer(() => group.stopAll());

  const medians = await Promise.race([measure(), interrupted]);
  if (medians === null) process.exitCode = 130;
  else await report(options, medians);

  async function measure() {
    const sides = await startSides(group, server.adminUrl);
    stack.defer(async () => {
      for (const { client } of sides) await client.destroy();
    });
    return runPriceBenchmark(sides, server.pid, options);
  }
}

async function report(options: PriceOptions, medians: Awaited<ReturnType<typeof runPriceBenchmark>>): Promise<void> {
  process.stdout.write(`\n${describeMachine()}\n\n${renderPriceReport(medians)}\n`);
  if (options.complete) await writePricePage(medians, options.rounds);
}
