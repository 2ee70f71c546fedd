import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GatewayConfigInput } from '../../gateway/config/config.ts';
import { startGateway } from '../../gateway/start-gateway.ts';
import type { GraphDefinition } from '../testkit/federation/subgraph-definition.ts';
import { ask } from './ask.ts';
import { type RunningGraphs, startGraphs } from './start-graphs.ts';

/** A gateway whose supergraph is in a file that a test writes. */
export interface ReloadableGateway extends RunningGraphs {
  readonly url: string;
  /** The file. */
  readonly file: string;
  ask(query: string, variables?: unknown): ReturnType<typeof ask>;
  /** Puts a supergraph in the place of the file, as a deployment does: written beside it, then renamed. */
  replace(sdl: string): Promise<void>;
}

/** Starts the subgraphs of all graphs, and a gateway with the supergraph of the first. */
export async function startReloadable(
  graphs: readonly GraphDefinition[],
  config: Partial<GatewayConfigInput> = {},
): Promise<ReloadableGateway> {
  const running = await startGraphs(graphs);
  const folder = await mkdtemp(join(tmpdir(), 'hubgraph-reload-'));
  const file = join(folder, 'supergraph.graphql');
  const replace = async (sdl: string): Promise<void> => {
    await writeFile(`${file}.new`, sdl);
    await rename(`${file}.new`, file);
  };
  await replace(running.supergraphs[0] ?? '');
  const gateway = await startGateway({ supergraph: file, port: 0, logLevel: 'silent', ...config });
  return {
    ...running,
    url: gateway.url,
    file,
    replace,
    ask: (query, variables) => ask(gateway.url, query, { variables }),
    async stop() {
      await gateway.stop();
      await running.stop();
      await rm(folder, { recursive: true });
    },
  };
}
