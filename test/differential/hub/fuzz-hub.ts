import { startTestServer } from '../../testkit/test-server.ts';
import type { Search } from '../run/search-difference.ts';
import { printHubFailure } from './print-hub-failure.ts';
import { runHubFuzz } from './run-hub-fuzz.ts';
import { startHubSides } from './start-hub-sides.ts';

/** Compares answers of the hub graph, on a PostgreSQL server of its own, and tells how it goes. Whether all agreed. */
export async function fuzzHub(search: Search, print: (line: string) => void): Promise<boolean> {
  const { runs, seed } = search;
  print(`${runs} random operations on the hub graph, seed ${seed}`);
  const server = await startTestServer();
  try {
    const sides = await startHubSides(server.adminUrl);
    try {
      const report = await runHubFuzz(sides, search, (progress) => {
        if (progress.runs % 100 === 0) print(`${progress.runs} of ${runs}, ${progress.withErrors} with errors`);
      });
      if (report.failure) print(printHubFailure(report.failure));
      print(`${report.runs} operations compared, ${report.failure ? 'a' : 'no'} difference, seed ${seed}`);
      return report.failure === null;
    } finally {
      await sides.stop();
    }
  } finally {
    await server.stop();
  }
}
