import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composition } from '../../check/composition/composition.ts';
import type { Finding } from '../../check/report/finding.ts';
import type { SubgraphSchema } from '../../compose/compose-supergraph.ts';
import { startGatewayProcess, type GatewayProcess } from './gateway-process.ts';

/** The current graph with the partner's subgraph in it, served by a gateway of its own. */
export class DevGraph {
  readonly #folder: string;
  readonly #port: string;
  readonly #others: readonly SubgraphSchema[];
  #gateway: GatewayProcess | null = null;

  private constructor(folder: string, port: string, others: readonly SubgraphSchema[]) {
    this.#folder = folder;
    this.#port = port;
    this.#others = others;
  }

  /** Makes the place for its supergraph; nothing is served yet. @param port 0 takes a free one */
  static async open(port: string, others: readonly SubgraphSchema[]): Promise<DevGraph> {
    return new DevGraph(await mkdtemp(join(tmpdir(), 'hubgraph-dev-')), port, others);
  }

  /** Serves the graph with this subgraph in it. What does not compose leaves the one before. @throws CliError `GATEWAY_FAILED` */
  async serve(subgraph: SubgraphSchema): Promise<{ readonly url: string } | { readonly findings: readonly Finding[] }> {
    const { supergraphSdl, findings } = composition(subgraph, this.#others);
    if (supergraphSdl === null) return { findings };
    const file = join(this.#folder, 'supergraph.graphql');
    // Renamed, so that the gateway, which watches the file, never reads half of it.
    await writeFile(`${file}.new`, supergraphSdl);
    await rename(`${file}.new`, file);
    this.#gateway ??= await startGatewayProcess(file, this.#port);
    return { url: this.#gateway.url };
  }

  async close(): Promise<void> {
    await this.#gateway?.stop();
    await rm(this.#folder, { recursive: true, force: true });
  }
}
