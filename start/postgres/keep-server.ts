import { setTimeout as sleep } from 'node:timers/promises';
import { type RunningServer, runServer, type ServerOptions } from './run-server.ts';
import { stopOrphanedServer } from './postmaster-file.ts';
import { StartError } from '../start-error.ts';

/** Attempts to start, 250 ms apart: a killed server's helpers need a moment to notice and leave. */
const START_ATTEMPTS = 20;
const PASSING_FAILURES = /could not create any TCP\/IP sockets|pre-existing shared memory block/;

/** A database server that is started again when it dies. */
export interface KeptServer {
  /** Process id of the server that runs now. */
  readonly pid: number;
  readonly port: number;
  /** Ends the server in order. */
  stop(): Promise<void>;
}

/**
 * Starts a database server and keeps it running, always on the same port, so that those who know its URL find it again.
 *
 * @param choosePort asked once more when another process takes the port before it is used
 * @param onDeath called with the process id of a server that died, before the next one is started, and with null when that
 *   one did not start either: the server then stays down
 * @throws StartError SERVER_FAILED when the first start fails
 */
export async function keepServer(
  options: Omit<ServerOptions, 'port'>,
  choosePort: () => Promise<number>,
  onDeath: (deadPid: number | null) => void,
): Promise<KeptServer> {
  let stopping = false;
  let { server, port } = await startServer(options, choosePort);
  let restarting: Promise<void> | undefined;
  void watch();

  async function watch(): Promise<void> {
    await server.ended;
    if (!stopping) restarting = startAgain();
  }
  async function startAgain(): Promise<void> {
    onDeath(server.pid);
    try {
      await stopOrphanedServer(options.clusterDir);
      ({ server } = await startServer(options, () => Promise.resolve(port)));
      void watch();
    } catch {
      onDeath(null);
    }
  }
  return {
    port,
    get pid() {
      return server.pid;
    },
    async stop() {
      stopping = true;
      await restarting;
      await server.stop();
    },
  };
}

async function startServer(
  options: Omit<ServerOptions, 'port'>,
  choosePort: () => Promise<number>,
): Promise<{ server: RunningServer; port: number }> {
  for (let attempt = 1; ; attempt++) {
    const port = await choosePort();
    try {
      return { server: await runServer({ ...options, port }), port };
    } catch (error) {
      const passes = error instanceof StartError && PASSING_FAILURES.test(error.message);
      if (!passes || attempt === START_ATTEMPTS) throw error;
      await sleep(250);
    }
  }
}
