import { fork } from 'node:child_process';
import { once } from 'node:events';
import { writeDatabaseUrls } from '../../bench/federation/data/database-urls.ts';
import { projectPath } from '../../../subgraphs/kit/project-path.ts';

/** A running monolith. */
export interface Monolith {
  /** Its GraphQL endpoint. */
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts the built monolith over the subgraphs' databases, whose URLs are given by name. */
export async function startMonolith(databaseUrls: ReadonlyMap<string, string>): Promise<Monolith> {
  const child = fork(projectPath('dist/test/bench/federation/monolith/main.js'), {
    env: { ...process.env, ...writeDatabaseUrls(databaseUrls) },
    // Its log tells errors that both sides answer with.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const ended = once(child, 'exit');
  const [message] = (await Promise.race([
    once(child, 'message'),
    ended.then(([code]) => {
      throw new Error(`The monolith did not start: exit code ${String(code)}`);
    }),
  ])) as [{ url: string }];
  return {
    url: message.url,
    async stop() {
      child.disconnect();
      await ended;
    },
  };
}
