import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { StartError } from '../start-error.ts';
import type { Invocation, ProcessDescription } from './process-description.ts';

/** Longest wait for a process's ready message, in milliseconds. */
const READY_TIMEOUT_MS = 60_000;

/** Variables that are meant for this process alone; what a child gets of them its invocation says. */
const OWN_VARIABLES = new Set([
  'DATABASE_URL',
  'HOST',
  'PORT',
  'HUBGRAPH_DATA',
  'HUBGRAPH_ADMIN_TOKEN',
  'HUBGRAPH_SIGNING_SECRET',
]);

/** A process that was started, whether or not it is ready yet. */
export interface Child {
  readonly pid: number;
  /** Resolves to its URL with the process's ready message. @throws StartError PROCESS_FAILED */
  readonly ready: Promise<string>;
  /** Resolves when the process has ended, to the way it ended: `exit code 1`, `signal SIGKILL`. */
  readonly ended: Promise<string>;
  kill(signal: NodeJS.Signals): void;
  /** Asks it to end and, after the grace time, makes it. Resolves when it has ended. */
  stop(graceMs: number): Promise<void>;
}

/**
 * Starts one process of the federation.
 *
 * @param writeLine gets each line the process prints
 */
export function startChild(
  { name, script, nodeFlags = [] }: Pick<ProcessDescription, 'name' | 'script' | 'nodeFlags'>,
  { args, env }: Invocation,
  writeLine: (line: string) => void,
): Child {
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([key]) => !OWN_VARIABLES.has(key)));
  const child = spawn(process.execPath, ['--enable-source-maps', ...nodeFlags, script, ...args], {
    env: { ...inherited, ...env },
    // A process group of its own: Ctrl-C reaches this process only, which stops the others in order.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const { pid } = child;
  if (pid === undefined) throw new StartError('PROCESS_FAILED', `${name} cannot be started with ${process.execPath}.`);
  for (const stream of [child.stdout, child.stderr]) forwardLines(stream, writeLine);
  const ended = once(child, 'exit').then(([code, signal]) =>
    signal === null ? `exit code ${String(code)}` : `signal ${String(signal)}`,
  );
  return {
    pid,
    ready: waitForReady(name, child, ended),
    ended,
    kill: (signal) => void child.kill(signal),
    async stop(graceMs) {
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), graceMs);
      await ended;
      clearTimeout(timer);
    },
  };
}

function forwardLines(stream: Readable | null, writeLine: (line: string) => void): void {
  if (stream !== null) createInterface({ input: stream, crlfDelay: Infinity }).on('line', writeLine);
}

async function waitForReady(name: string, child: ChildProcess, ended: Promise<string>): Promise<string> {
  let timer: NodeJS.Timeout | undefined;
  const url = await Promise.race([
    new Promise<string>((resolve) => {
      child.on('message', (message) => {
        if (isReadyMessage(message)) resolve(message.url);
      });
    }),
    ended.then(async (how) => {
      // What it last printed says why: let that come first.
      if (child.stderr?.readableEnded === false) await Promise.race([once(child, 'close'), sleepUnref(1_000)]);
      throw new StartError('PROCESS_FAILED', `${name} ended with ${how} before it was ready. Its messages are above.`);
    }),
    new Promise<never>((_, reject) => {
      const message = `${name} was not ready within ${READY_TIMEOUT_MS / 1_000} seconds.`;
      timer = setTimeout(() => reject(new StartError('PROCESS_FAILED', message)), READY_TIMEOUT_MS);
    }),
  ]);
  clearTimeout(timer);
  return url;
}

function isReadyMessage(message: unknown): message is { type: 'ready'; url: string } {
  return (
    typeof message === 'object' &&
    message !== null &&
    'type' in message &&
    message.type === 'ready' &&
    'url' in message &&
    typeof message.url === 'string'
  );
}

function sleepUnref(timeMs: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, timeMs).unref();
  });
}
