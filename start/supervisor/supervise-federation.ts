import { StartError } from '../start-error.ts';
import type { ProcessDescription } from './process-description.ts';
import type { RestartPolicy } from './restart-policy.ts';
import { type ProcessEvents, type SupervisedProcess, superviseProcess } from './supervise-process.ts';
import { waitUntilServing } from './wait-until-serving.ts';

/** A process that has reported ready. */
export interface StartedProcess {
  readonly name: string;
  readonly pid: number;
  readonly url: string;
  readonly tookMs: number;
}

/** The processes of the federation, supervised together. */
export interface SupervisedFederation {
  /**
   * Starts every process as soon as those it comes after are ready, and waits until all of them answer `/ready`.
   *
   * @returns the URL of each process
   * @throws StartError PROCESS_FAILED; the others then still run, until `stop()`
   */
  start(onStarted: (started: StartedProcess) => void): Promise<ReadonlyMap<string, string>>;
  /** One of the processes, by its name. */
  process(name: string): SupervisedProcess;
  /** Ends all processes, each before those it depends on. */
  stop(): Promise<void>;
}

/** Supervises processes that depend on each other. Nothing runs before `start()`. */
export function superviseFederation(
  descriptions: readonly ProcessDescription[],
  policy: RestartPolicy,
  events: ProcessEvents,
): SupervisedFederation {
  const processes = new Map(descriptions.map((one) => [one.name, superviseProcess(one, policy, events)]));
  const urls = new Map<string, string>();
  const stopping = new AbortController();

  const find = (name: string): SupervisedProcess => {
    const found = processes.get(name);
    if (found === undefined) throw new StartError('PROCESS_FAILED', `There is no process ${name}.`);
    return found;
  };

  async function startOne(
    supervised: SupervisedProcess,
    started: ReadonlyMap<string, Promise<void>>,
    onStarted: (started: StartedProcess) => void,
  ): Promise<void> {
    const { name, after } = supervised.description;
    await Promise.all(after.map((earlier) => started.get(earlier)));
    if (stopping.signal.aborted)
      throw new StartError('PROCESS_FAILED', `${name} was not started: everything is being stopped.`);
    const startedAt = performance.now();
    await supervised.description.prepare?.(urls, (line) => events.onLine(name, line));
    const url = await supervised.start(urls);
    urls.set(name, url);
    onStarted({ name, url, pid: supervised.pid ?? 0, tookMs: performance.now() - startedAt });
  }

  return {
    async start(onStarted) {
      const started = new Map<string, Promise<void>>();
      for (const [name, supervised] of processes) started.set(name, startOne(supervised, started, onStarted));
      await Promise.all(started.values());
      await Promise.all([...urls].map(([name, url]) => waitUntilServing(name, url, stopping.signal)));
      return urls;
    },
    process: find,
    async stop() {
      stopping.abort();
      for (const wave of inStopOrder(descriptions)) await Promise.all(wave.map((name) => find(name).stop()));
    },
  };
}

/** Waves of names: first those nothing comes after, last those everything builds on. */
function inStopOrder(descriptions: readonly ProcessDescription[]): string[][] {
  const waves: string[][] = [];
  let left = descriptions;
  while (left.length > 0) {
    const needed = new Set(left.flatMap(({ after }) => after));
    const wave = left.filter(({ name }) => !needed.has(name));
    waves.push(wave.map(({ name }) => name));
    left = left.filter(({ name }) => needed.has(name));
  }
  return waves;
}
