import { setTimeout as sleep } from 'node:timers/promises';
import { StartError } from '../start-error.ts';
import type { ProcessDescription } from './process-description.ts';
import { nextDelayMs, type RestartPolicy } from './restart-policy.ts';
import { type Child, startChild } from './start-child.ts';

/** Time for an orderly end before SIGKILL, in milliseconds. */
const STOP_GRACE_MS = 10_000;

/** What is told about a process while it is supervised. */
export interface ProcessEvents {
  /** A line the process printed. */
  onLine(name: string, line: string): void;
  /** It ended unasked; it is started again after `delayMs`, or stays down when that is null. */
  onDeath(description: ProcessDescription, how: string, delayMs: number | null): void;
  /** It was started again and reported ready. */
  onRestart(name: string, pid: number): void;
}

/** One process that is started again when it dies. */
export interface SupervisedProcess {
  readonly description: ProcessDescription;
  /** Process id; undefined before the first start. */
  readonly pid: number | undefined;
  /** Starts it and waits for its ready message; resolves to its URL. @throws StartError PROCESS_FAILED */
  start(urls: ReadonlyMap<string, string>): Promise<string>;
  /** Sends a signal to it, as somebody else might. */
  kill(signal: NodeJS.Signals): void;
  /** Ends it for good. May be called at any time, also more than once. */
  stop(): Promise<void>;
}

/** Supervises one process. Nothing runs before `start()`. */
export function superviseProcess(
  description: ProcessDescription,
  policy: RestartPolicy,
  events: ProcessEvents,
): SupervisedProcess {
  const { name } = description;
  let child: Child | undefined;
  let { port } = description;
  let quickDeaths = 0;
  let stopping = new AbortController();

  async function run(urls: ReadonlyMap<string, string>): Promise<string> {
    const startedAt = performance.now();
    const current = startChild(description, description.invoke({ port, urls }), (line) => events.onLine(name, line));
    child = current;
    try {
      const url = await current.ready;
      port = Number(new URL(url).port) || port;
      void watch(current, urls, startedAt);
      return url;
    } catch (error) {
      await current.stop(STOP_GRACE_MS);
      throw error;
    }
  }

  async function watch(current: Child, urls: ReadonlyMap<string, string>, startedAt: number): Promise<void> {
    const { signal } = stopping;
    const how = await current.ended;
    if (!signal.aborted) {
      quickDeaths = performance.now() - startedAt < policy.quickDeathMs ? quickDeaths + 1 : 1;
      await startAgain(urls, how, signal);
    }
  }

  async function startAgain(urls: ReadonlyMap<string, string>, how: string, signal: AbortSignal): Promise<void> {
    const delayMs = nextDelayMs(policy, quickDeaths);
    events.onDeath(description, how, delayMs);
    if (delayMs === null) return;
    await sleep(delayMs, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return;
    try {
      await run(urls);
      events.onRestart(name, child?.pid ?? 0);
    } catch (error) {
      if (signal.aborted) return;
      quickDeaths += 1;
      await startAgain(urls, error instanceof StartError ? error.message : String(error), signal);
    }
  }

  return {
    description,
    get pid() {
      return child?.pid;
    },
    async start(urls) {
      stopping = new AbortController();
      quickDeaths = 0;
      return run(urls);
    },
    kill: (signal) => child?.kill(signal),
    async stop() {
      stopping.abort();
      await child?.stop(STOP_GRACE_MS);
    },
  };
}
