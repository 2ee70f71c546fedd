import { parseArgs } from 'node:util';
import { printFailure } from './run/print-failure.ts';
import { runFuzz } from './run/run-fuzz.ts';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '1000' }, seed: { type: 'string' }, path: { type: 'string' } },
});
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));
const runs = Number(values.runs);

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

print(`${runs} random graphs with 5 operations each, seed ${seed}`);
const report = await runFuzz({
  runs,
  seed,
  ...(values.path === undefined ? {} : { path: values.path }),
  operationsPerGraph: 5,
  onRun: (progress) => {
    const done = progress.runs + progress.refused;
    if (done % 100 === 0) print(`${done} of ${runs}, ${progress.refused} splits refused by the composer`);
  },
});
for (const refusal of report.refusals) print(`refused: ${refusal}`);
if (report.failure) print(printFailure(report.failure));
print(`${report.runs} graphs compared, ${report.refused} splits refused, ${report.failure ? 'a' : 'no'} difference`);
process.exitCode = report.failure ? 1 : 0;
