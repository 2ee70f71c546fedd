import { parseArgs } from 'node:util';
import { helpText } from './help.ts';
import { runStart } from './run-start.ts';
import { StartError } from './start-error.ts';

/**
 * Runs this process as `npm start` (see `npm start -- --help`): options, environment, signals, output, exit code.
 *
 * @param codeDir folder of the built code, `dist` unless told
 */
export async function runMain(codeDir?: string): Promise<never> {
  // Whoever reads the output may leave first (`npm start | head`).
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  try {
    if (readOptions().help) writeLine(helpText());
    else await runStart({ env: process.env, codeDir, write: writeLine, stop: stopRequests() });
    process.exit(0);
  } catch (error) {
    const isExpected = error instanceof StartError;
    process.stderr.write(`${isExpected ? error.message : String((error as Error).stack ?? error)}\n`);
    process.exit(isExpected ? error.exitCode : 1);
  }
}

function readOptions(): { help: boolean } {
  try {
    const { values } = parseArgs({ options: { help: { type: 'boolean', short: 'h', default: false } } });
    return values;
  } catch (error) {
    throw new StartError('BAD_CONFIGURATION', `${(error as Error).message}\nTry: npm start -- --help`);
  }
}

/** Aborted by Ctrl-C, by SIGTERM, by the end of the terminal and by the end of npm. */
function stopRequests(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => controller.abort());
  // Killed with -9, npm cannot pass the signal on; this process then gets another parent.
  const parent = process.ppid;
  if (process.env['npm_lifecycle_event'] !== undefined) {
    setInterval(() => process.ppid !== parent && controller.abort(), 1_000).unref();
  }
  return controller.signal;
}

function writeLine(line: string): void {
  process.stdout.write(`${line}\n`);
}
