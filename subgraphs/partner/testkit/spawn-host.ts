import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { projectPath } from '../../kit/project-path.ts';
import { hostClient } from './start-test-host.ts';
import type { HostClient, TestHostGround } from './start-test-host.ts';

/** A host in a process of its own. */
export interface SpawnedHost extends HostClient {
  readonly child: ChildProcess;
  /** Ends it without any warning (SIGKILL). */
  kill(): Promise<void>;
  /** Ends it as it wants to be ended. */
  stop(): Promise<void>;
}

/** Starts the built host and waits until it serves. */
export async function spawnHost(
  { folder, databaseUrl }: TestHostGround,
  { registryUrl, nodeOptions = [] }: { registryUrl?: string; nodeOptions?: readonly string[] } = {},
): Promise<SpawnedHost> {
  const { PATH = '' } = process.env;
  const script = projectPath('dist/subgraphs/partner/main.js');
  const child = spawn(process.execPath, [...nodeOptions, script], {
    env: {
      PATH,
      DATABASE_URL: databaseUrl,
      HUBGRAPH_PARTNER_DIR: folder,
      ...(registryUrl !== undefined && { HUBGRAPH_REGISTRY: registryUrl }),
    },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const end = once(child, 'exit');
  const [message] = (await Promise.race([once(child, 'message'), end])) as [{ url: string } | number];
  if (typeof message !== 'object' || message === null) throw new TypeError(`the host ended with ${message}`);
  const endWith = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await end;
  };
  return {
    ...hostClient(new URL(message.url).origin),
    child,
    kill: () => endWith('SIGKILL'),
    stop: () => endWith('SIGTERM'),
  };
}
