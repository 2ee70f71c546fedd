import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { CliError } from '../errors/cli-error.ts';
import { bundledPath } from '../project/bundled-graph.ts';

/** A gateway of one's own. */
export interface GatewayProcess {
  /** URL of its GraphQL API; the playground is at the root of the same address. */
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts the gateway on a supergraph file, which it watches. @throws CliError `GATEWAY_FAILED` */
export async function startGatewayProcess(supergraph: string, port: string): Promise<GatewayProcess> {
  const args = ['--supergraph', supergraph, '--port', port, '--log-level', 'error'];
  // HUBGRAPH_REGISTRY and the like are settings of a gateway too, and not meant for this one.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('HUBGRAPH_')));
  const child = fork(bundledPath('dist/gateway/main.js'), args, { stdio: ['ignore', 2, 2, 'ipc'], env });
  const url = await Promise.race([readUrl(child), once(child, 'exit').then(() => null)]);
  if (url === null) throw new CliError('GATEWAY_FAILED', {});
  return {
    url,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

async function readUrl(child: ChildProcess): Promise<string> {
  for (;;) {
    const [message] = (await once(child, 'message')) as [unknown];
    if (typeof message === 'object' && message !== null && 'url' in message) return String(message.url);
  }
}
