import { BenchError } from '../../bench-error.ts';

const VARIABLE = 'BENCH_DATABASE_URLS';

/** Environment that tells a process of this benchmark the URL of each subgraph's database, by name. */
export function writeDatabaseUrls(urls: ReadonlyMap<string, string>): Readonly<Record<string, string>> {
  return { [VARIABLE]: JSON.stringify([...urls]) };
}

/** Reads what `writeDatabaseUrls` wrote. Throws BenchError. */
export function readDatabaseUrls(env: NodeJS.ProcessEnv): ReadonlyMap<string, string> {
  const text = env[VARIABLE];
  if (text === undefined) throw new BenchError(`${VARIABLE} is not set: npm run bench:federation starts this process`);
  return new Map(JSON.parse(text) as [string, string][]);
}
