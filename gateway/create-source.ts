import type { Logger } from 'pino';
import type { GatewayConfig } from './config/config.ts';
import { CachedSource } from './source/cached-source.ts';
import { createSignatureCheck } from './source/check-signature.ts';
import type { Subject } from './source/fetch-published.ts';
import { FileSource } from './source/file-source.ts';
import { RegistrySource } from './source/registry-source.ts';
import type { Source } from './source/source.ts';
import { TextCache } from './source/text-cache.ts';

/** Where the configuration says that supergraphs come from. Raises CONFIG_INVALID. */
export async function createSource(config: GatewayConfig, log: Logger): Promise<Source> {
  const { supergraph, supergraphCache } = config;
  if (supergraph !== undefined) return new FileSource(supergraph, log);
  return await openRegistry('supergraph', config, supergraphCache, log);
}

/** Where persisted documents come from; null where that is a file, or nowhere. Raises CONFIG_INVALID. */
export async function createDocumentSource(config: GatewayConfig, log: Logger): Promise<Source | null> {
  const { registry, persistedDocuments, supergraphCache } = config;
  if (registry === undefined || persistedDocuments !== undefined) return null;
  const cacheFile = supergraphCache === undefined ? undefined : `${supergraphCache}.documents`;
  return await openRegistry('documents', config, cacheFile, log);
}

async function openRegistry(
  subject: Subject,
  { registry = '', supergraphPublicKey }: GatewayConfig,
  cacheFile: string | undefined,
  log: Logger,
): Promise<Source> {
  const checkSignature = await createSignatureCheck(supergraphPublicKey);
  const source = new RegistrySource({ registry: new URL(registry), subject, preview: null, checkSignature }, log);
  const cache = cacheFile === undefined ? null : new TextCache(cacheFile);
  return new CachedSource({ source, subject, cache, checkSignature }, log);
}
