import { setTimeout as sleep } from 'node:timers/promises';
import { Pool } from 'undici';
import { findFreePort } from '../../../start/free-port.ts';
import { BenchError } from '../bench-error.ts';
import type { Contestant, StartContext } from '../contestants/contestant.ts';
import { postJson } from '../http/post-json.ts';
import { operations } from '../operations/operations.ts';
import type { NodeProcess, ProcessGroup } from './process-group.ts';

/** A contestant that is up and answers. */
export interface RunningContestant {
  readonly contestant: Contestant;
  readonly pid: number;
  /** Kept-alive connections to it. */
  readonly client: Pool;
}

const READY_TIMEOUT_MS = 60_000;
const READY_POLL_MS = 100;

/** Starts a contestant and waits until it answers an operation with 200. Throws BenchError with its output when it does not. */
export async function startContestant(
  group: ProcessGroup,
  contestant: Contestant,
  { core, ...context }: Omit<StartContext, 'port'> & { readonly core: number | null },
): Promise<RunningContestant> {
  const port = await findFreePort();
  const started = group.start({ args: contestant.args({ ...context, port }), core, env: contestant.env });
  const client = new Pool(`http://127.0.0.1:${port}`);
  await waitUntilReady(contestant, started, client);
  return { contestant, pid: started.pid, client };
}

async function waitUntilReady({ name }: Contestant, { child, lastOutput }: NodeProcess, client: Pool): Promise<void> {
  const giveUpAt = performance.now() + READY_TIMEOUT_MS;
  const body = JSON.stringify({ query: operations.light.document(0) });
  let answer: string | null = null;
  while (child.exitCode === null && performance.now() < giveUpAt) {
    try {
      const { status, body: bytes } = await postJson(client, '/graphql', body);
      if (status === 200) return;
      answer = `${status}: ${bytes.toString()}`;
    } catch {
      // Nobody listens yet.
    }
    await sleep(READY_POLL_MS);
  }
  throw new BenchError(`${name} did not start: ${answer ?? lastOutput()}`);
}
