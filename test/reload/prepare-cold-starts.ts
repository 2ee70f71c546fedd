import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import type { GatewayConfigInput } from '../../gateway/config/config.ts';
import { type RunningGateway, startGateway } from '../../gateway/start-gateway.ts';
import { ask } from './ask.ts';
import { type RunningGraphs, startGraphs } from './start-graphs.ts';
import { type RegistryStandIn, startRegistryStandIn } from './start-registry-stand-in.ts';
import { versionGraph } from './versions.ts';

/** What the registry signs with, and `publicKey` is of. */
export const keys = generateKeyPairSync('ed25519');

/** Somebody else's. */
export const foreign = generateKeyPairSync('ed25519');

/** Two supergraphs, a registry that publishes them, and a folder for what gateways keep. */
interface ColdStarts {
  first: string;
  second: string;
  registry: RegistryStandIn;
  folder: string;
  /** Path for the last good supergraph. */
  cache: string;
  /** Path of the registry's key. */
  publicKey: string;
  /** All that run; they are stopped behind the test. */
  readonly gateways: RunningGateway[];
  /** Starts a gateway of the registry, and yields its URL. */
  start(config?: Partial<GatewayConfigInput>): Promise<string>;
}

/** Prepares all that for each test of a file. */
export function prepareColdStarts(): ColdStarts {
  let graphs: RunningGraphs;
  const gateways: RunningGateway[] = [];
  const cold = { gateways } as ColdStarts;
  cold.start = async (config = {}) => {
    const gateway = await startGateway({
      registry: cold.registry.url,
      allowPrivateAddresses: true,
      port: 0,
      logLevel: 'silent',
      ...config,
    });
    gateways.push(gateway);
    return gateway.url;
  };
  beforeEach(async () => {
    graphs = await startGraphs([versionGraph(1), versionGraph(2)]);
    [cold.first = '', cold.second = ''] = graphs.supergraphs;
    cold.registry = await startRegistryStandIn();
    cold.folder = await mkdtemp(join(tmpdir(), 'hubgraph-cold-'));
    cold.cache = join(cold.folder, 'last-good.graphql');
    cold.publicKey = join(cold.folder, 'registry.pem');
    await writeFile(cold.publicKey, keys.publicKey.export({ type: 'spki', format: 'pem' }));
  });
  afterEach(async () => {
    await Promise.all(gateways.splice(0).map((gateway) => gateway.stop()));
    await cold.registry.stop();
    await graphs.stop();
    await rm(cold.folder, { recursive: true });
  });
  return cold;
}

/** Whether a gateway serves the supergraph of a version. */
export async function serves(url: string, version: number): Promise<boolean> {
  return (await ask(url, `{ of${version} }`)).status === 200;
}

/** Whether a gateway says that it is ready. */
export async function isReady(url: string): Promise<boolean> {
  return (await fetch(`${url}/ready`)).status === 200;
}
