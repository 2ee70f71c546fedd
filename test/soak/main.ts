import { parseArgs } from 'node:util';
import { runSoak } from './run-soak.ts';

const help = `npm run soak -- [options]

Loads a gateway with queries, mutations, persisted queries, bad requests, event streams and WebSockets while its subgraphs fail
in random ways and its supergraph is replaced. No answer may be wrong, none may be missing, and nothing may grow.

  --minutes N  how long (default 10)
  --seed N     which faults and requests (default 1)
  --help       this text

Exit codes: 0 all is well, 1 something was not.`;

/** How much more memory than in the second quarter may be held in the last. */
const growthMb = 60;
/** Samples, one each ten seconds, that a trend needs. */
const minSamples = 12;
/** Connections that are kept alive. */
const keptDescriptors = 30;

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
    help: { type: 'boolean', default: false },
  },
});
const samplesMb: number[] = [];
const median = (values: readonly number[]): number =>
  [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)] ?? 0;
const print = (line: string): boolean => process.stdout.write(`${line}\n`);
if (values.help) print(help);
else {
  const { tally, faultCount, reloadCount, before, after, isEnded } = await runSoak({
    durationMs: Number(values.minutes) * 60_000,
    seed: Number(values.seed),
    onProgress: (elapsedMs, { total }, { residentMb, descriptors }) => {
      samplesMb.push(residentMb);
      print(
        `${Math.round(elapsedMs / 1_000)} s | ${JSON.stringify(total)} | ${residentMb} MB, ${descriptors} descriptors`,
      );
    },
  });
  print('| request | whole | partial | refused | wrong or lost |\n| --- | --- | --- | --- | --- |');
  for (const [kind, { whole, partial, refused, wrong }] of [...tally.byKind, ['all', tally.total] as const]) {
    print(`| ${kind} | ${whole} | ${partial} | ${refused} | ${wrong} |`);
  }
  print(`${faultCount} faults, ${reloadCount} supergraphs, seed ${values.seed}`);
  const quarter = Math.floor(samplesMb.length / 4);
  const [early, late] = [median(samplesMb.slice(quarter, 2 * quarter)), median(samplesMb.slice(3 * quarter))];
  print(`memory: ${early} MB in the second quarter, ${late} MB in the last (medians)`);
  print(`descriptors: ${before.descriptors} before, ${after.descriptors} after`);
  for (const wrong of tally.wrongs) print(`WRONG ${wrong}`);
  const hasGrown =
    (samplesMb.length >= minSamples && late > early + growthMb) ||
    after.descriptors > before.descriptors + keptDescriptors;
  const idle = [...tally.byKind].filter(([kind, { whole }]) => whole === 0 && kind !== 'bad request');
  for (const [kind] of idle) print(`WRONG no ${kind} was ever answered whole`);
  if (isEnded) print('WRONG the gateway ended');
  if (hasGrown) print('WRONG it has grown');
  process.exitCode = tally.total.wrong > 0 || idle.length > 0 || isEnded || hasGrown ? 1 : 0;
}
