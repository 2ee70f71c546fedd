import { once } from 'node:events';
import { benchPath } from '../bench-path.ts';
import type { StubCounters } from '../stubs/answer-store.ts';
import type { ProcessGroup } from './process-group.ts';

/** The running stub server. */
export interface Stubs {
  readonly url: string;
  readonly pid: number;
  /** What was asked of it since the last call. */
  takeCounters(): Promise<StubCounters>;
}

/** Starts the process of the stub subgraphs and waits until it listens. */
export async function startStubs(group: ProcessGroup, core: number | null): Promise<Stubs> {
  const { child, pid } = group.start({ args: [benchPath('stubs/main.ts')], core });
  const [ready] = (await once(child, 'message')) as [{ url: string }];
  const takeCounters = async (): Promise<StubCounters> => {
    const answered = once(child, 'message');
    child.send('counters');
    const [message] = (await answered) as [{ counters: StubCounters }];
    return message.counters;
  };
  return { url: ready.url, pid, takeCounters };
}
