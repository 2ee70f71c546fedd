import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartError } from '../start-error.ts';
import { readPostmasterState } from './postmaster-file.ts';
import type { ServerUser } from './server-user.ts';

/** Longest wait for an orderly end before the server is told to leave at once (it recovers at its next start). */
const STOP_GRACE_MS = 20_000;

/** What a server is started with. */
export interface ServerOptions {
  readonly postgres: string;
  readonly user: ServerUser;
  /** The database's files, without links in the path. */
  readonly clusterDir: string;
  readonly port: number;
  /** File for the server's own log; begun anew at each start. */
  readonly logFile: string;
  /** False skips the waiting for the disk: only for data that may be lost. */
  readonly durable: boolean;
}

/** A running database server. */
export interface RunningServer {
  readonly pid: number;
  /** Resolves when the server has ended, for whatever reason. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts a PostgreSQL server on 127.0.0.1 and waits until it accepts connections (after a crash: until it has recovered).
 * A watchdog ends the server in order when this process dies without having stopped it.
 *
 * @throws StartError SERVER_FAILED with the end of the server's log
 */
export async function runServer(options: ServerOptions): Promise<RunningServer> {
  const server = spawnServer(options);
  const { pid } = server;
  if (pid === undefined) {
    const [cause] = (await once(server, 'error')) as [Error];
    throw new StartError('SERVER_FAILED', `The database server could not be run: ${cause.message}`, { cause });
  }
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const watchdog = spawnWatchdog(pid, options.user);
  void ended.then(() => watchdog.kill('SIGKILL'));
  await waitUntilReady(server, pid, options);
  return {
    pid,
    ended,
    async stop() {
      server.kill('SIGINT');
      const timer = setTimeout(() => server.kill('SIGQUIT'), STOP_GRACE_MS);
      await ended;
      clearTimeout(timer);
    },
  };
}

function spawnServer({ postgres, user, clusterDir, port, logFile, durable }: ServerOptions): ChildProcess {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  const log = openSync(logFile, 'w', 0o600);
  try {
    return spawn(
      postgres,
      [
        '-D',
        clusterDir,
        '-p',
        String(port),
        ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
      ],
      // A process group of its own: Ctrl-C must not reach the server before those who use it have ended.
      { ...user.ids, cwd: '/', detached: true, stdio: ['ignore', log, log] },
    );
  } finally {
    closeSync(log);
  }
}

/** A shell that waits for the end of this process (its standard input then closes) and asks the server to stop. */
function spawnWatchdog(serverPid: number, user: ServerUser): ChildProcess {
  const script = 'while read -r line; do :; done; kill -INT "$1"';
  const watchdog = spawn('/bin/sh', ['-c', script, 'sh', String(serverPid)], {
    ...user.ids,
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  watchdog.unref();
  (watchdog.stdin as unknown as { unref(): void }).unref();
  return watchdog;
}

async function waitUntilReady(
  server: ChildProcess,
  pid: number,
  { clusterDir, logFile }: ServerOptions,
): Promise<void> {
  while (server.exitCode === null && server.signalCode === null) {
    const state = readPostmasterState(clusterDir);
    if (state?.pid === pid && state.isReady) return;
    await sleep(20);
  }
  const lastLines = readFileSync(logFile, 'utf8').trim().split('\n').slice(-5).join('\n');
  throw new StartError('SERVER_FAILED', `The database server did not start:\n${lastLines}`);
}
