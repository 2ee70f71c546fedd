import { pino } from 'pino';
import { SubgraphError } from '../errors/subgraph-error.ts';
import { readEnvironment } from './read-environment.ts';
import { startSubgraph } from './start-subgraph.ts';
import type { RunningSubgraph } from './start-subgraph.ts';
import type { Subgraph } from './subgraph.ts';

/**
 * Runs a subgraph as this process: reads the environment, starts and says so in one line, or to a parent process with
 * `{ type: 'ready', url }`. It ends with exit code 0 on SIGTERM, SIGINT or when the parent process is gone, and with one
 * line and exit code 1 when it cannot start, also when a given function cannot make the subgraph out of its configuration.
 */
export async function runSubgraph<Context extends object>(
  given: Subgraph<Context> | (() => Subgraph<Context>),
): Promise<void> {
  let name = 'subgraph';
  try {
    const subgraph = typeof given === 'function' ? given() : given;
    name = subgraph.name;
    const log = pino({ name, level: 'info' }, pino.destination({ fd: 2, sync: true }));
    const running = await startSubgraph(subgraph, { ...readEnvironment(process.env), log });
    if (process.send) process.send({ type: 'ready', url: running.url });
    else process.stdout.write(`${name}: ${running.url}\n`);
    stopOnSignals(running);
  } catch (error) {
    process.stderr.write(`${name}: ${explain(error)}\n`);
    process.exitCode = 1;
    if (process.connected) process.disconnect();
  }
}

/** A parent may be gone before the start is through: then nobody hears of its end any more. */
const startedByParent = process.connected;

function stopOnSignals(running: RunningSubgraph): void {
  let stopping: Promise<void> | undefined;
  const stop = () => {
    stopping ??= running.stop().then(() => process.exit(0));
  };
  for (const event of ['SIGTERM', 'SIGINT', 'disconnect'] as const) process.on(event, stop);
  if (startedByParent && !process.connected) stop();
}

function explain(error: unknown): string {
  if (error instanceof SubgraphError) return `${error.message} (${error.code})`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
