import { parseArgs } from 'node:util';
import { fuzzHub } from './hub/fuzz-hub.ts';
import { fuzzGraphs } from './run/fuzz-graphs.ts';
import type { Search } from './run/search-difference.ts';

const help = `npm run fuzz -- [options]

Compares the gateway's answers with those of one graphql-js schema over the same data, at random.

  --runs N   how many graphs (1000), or operations on the hub graph (1000)
  --seed S   what the random values grow from; another one each time when left out
  --path P   only one case of a seed, as printed with a difference
  --hub      the hub graph over its real subgraphs, instead of random graphs
  --help     this text`;

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '1000' },
    seed: { type: 'string' },
    path: { type: 'string' },
    hub: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) print(help);
else {
  const search: Search = {
    runs: Number(values.runs),
    seed: Number(values.seed ?? Math.floor(Math.random() * 2 ** 31)),
    ...(values.path === undefined ? {} : { path: values.path }),
    onDifference: ({ what, operation, expected, actual }) =>
      print(`${what} It is made smaller now.\n${JSON.stringify({ operation, expected, actual })}`),
  };
  const agrees = await (values.hub ? fuzzHub : fuzzGraphs)(search, print);
  process.exitCode = agrees ? 0 : 1;
}
