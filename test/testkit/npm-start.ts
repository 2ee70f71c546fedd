import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAlive } from '../../start/process-identity.ts';
import { removeTestData } from './test-server.ts';
import { waitUntil } from './wait-until.ts';

/** A supervisor that was started as `npm start` starts it. */
export interface StartedSupervisor {
  readonly child: ChildProcess;
  /** Everything it has printed until now, errors too. */
  output(): string;
  /** Process ids it has named in its output: its children and the database server. */
  pids(): number[];
  /** Waits until all is up; resolves to the URL of the GraphQL API. */
  ready(): Promise<string>;
  /** Waits for its end; resolves to the exit code, null when a signal ended it. */
  ended(): Promise<number | null>;
}

/** Starts a supervisor. Without a database URL in `env` it uses an embedded server. @param args arguments of Node.js */
export function startSupervisor(args: readonly string[], env: Readonly<Record<string, string>>): StartedSupervisor {
  const inherited = { ...process.env };
  for (const name of ['DATABASE_URL', 'HOST', 'npm_lifecycle_event']) delete inherited[name];
  const child = spawn(process.execPath, args, {
    env: { ...inherited, PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (printed += text));
  const closed = once(child, 'close').then(([code]) => code as number | null);
  return {
    child,
    output: () => printed,
    pids: () => [...new Set([...printed.matchAll(/\bpid (\d+)/g)].map(([, pid]) => Number(pid)))],
    async ready() {
      await waitUntil(() => printed.includes('Ctrl-C stops it.') || child.exitCode !== null, 120_000);
      const url = /GraphQL API +(\S+)/.exec(printed)?.[1];
      if (url === undefined) throw new Error(`It did not start:\n${printed}`);
      return url;
    },
    ended: () => closed,
  };
}

/** Which of these processes still live. */
export function living(pids: readonly number[]): number[] {
  return pids.filter(isAlive);
}

/** A data folder of a test's own, and its removal. */
export function createDataDir(): { path: string; remove(): void } {
  const parent = mkdtempSync(join(tmpdir(), 'hubgraph-start-'));
  chmodSync(parent, 0o711);
  const path = join(parent, 'data');
  return {
    path,
    remove() {
      if (existsSync(join(path, 'postgres', 'cluster'))) removeTestData(join(path, 'postgres'));
      rmSync(parent, { recursive: true, force: true });
    },
  };
}
