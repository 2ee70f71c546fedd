import { pino } from 'pino';
import type { Logger } from 'pino';
import { SubgraphError } from '../errors/subgraph-error.ts';

/** Something that serves under a URL until it is stopped. */
export interface RunningServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** A server that is to be run as a process. */
export interface ServerProcess {
  /** What its log entries and messages begin with. */
  readonly name: string;
  start(log: Logger): Promise<RunningServer>;
}

/**
 * Runs a server as this process: starts it and says so in one line, or to a parent process with `{ type: 'ready', url }`. It
 * ends with exit code 0 on SIGTERM, SIGINT or when the parent process is gone, and with one line and exit code 1 when it cannot
 * start, also when `prepare` cannot make it out of its configuration.
 *
 * @param fallbackName what the line begins with as long as `prepare` has told no name
 */
export async function runProcess(fallbackName: string, prepare: () => ServerProcess): Promise<void> {
  let name = fallbackName;
  try {
    const server = prepare();
    name = server.name;
    const running = await server.start(pino({ name, level: 'info' }, pino.destination({ fd: 2, sync: true })));
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

function stopOnSignals(running: RunningServer): void {
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
