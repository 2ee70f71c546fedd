import type { Logger } from 'pino';
import type { GatewayConfig } from './config/config.ts';
import { ManifestDocuments } from './persisted-documents.ts';
import { readManifest } from './read-manifest.ts';

/** The persisted documents; null without a manifest. Raises CONFIG_INVALID. */
export async function createPersistedDocuments(config: GatewayConfig, log: Logger): Promise<ManifestDocuments | null> {
  const { persistedDocuments: file, persistedDocumentsMode: mode } = config;
  return file === undefined ? null : new ManifestDocuments(await readManifest(file), mode, log);
}
