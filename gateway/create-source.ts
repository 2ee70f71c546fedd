import type { Logger } from 'pino';
import type { GatewayConfig } from './config/config.ts';
import { CachedSource } from './source/cached-source.ts';
import { createSignatureCheck } from './source/check-signature.ts';
import { FileSource } from './source/file-source.ts';
import { RegistrySource } from './source/registry-source.ts';
import { SupergraphCache } from './source/supergraph-cache.ts';
import type { SupergraphSource } from './source/supergraph-source.ts';

/** Where the configuration says that supergraphs come from. Raises CONFIG_INVALID. */
export async function createSource(config: GatewayConfig, log: Logger): Promise<SupergraphSource> {
  const { supergraph, registry, supergraphPublicKey, supergraphCache } = config;
  if (supergraph !== undefined) return new FileSource(supergraph, log);
  const checkSignature = await createSignatureCheck(supergraphPublicKey);
  const source = new RegistrySource({ registry: new URL(registry ?? ''), preview: null, checkSignature }, log);
  const cache = supergraphCache === undefined ? null : new SupergraphCache(supergraphCache);
  return new CachedSource(source, cache, checkSignature, log);
}
