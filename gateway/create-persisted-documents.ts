import type { Logger } from 'pino';
import type { GatewayConfig } from './config/config.ts';
import { ManifestDocuments } from './persisted-documents.ts';
import { readManifest } from './read-manifest.ts';
import { dashboardDocuments } from './web/dashboard-documents.ts';

/**
 * The persisted documents: those of the dashboard, and of a manifest where there is one. Those of a registry are still to come. Raises
 * CONFIG_INVALID.
 */
export async function createPersistedDocuments(config: GatewayConfig, log: Logger): Promise<ManifestDocuments> {
  const { persistedDocuments: file, persistedDocumentsMode: mode, registry } = config;
  const documents = new ManifestDocuments(dashboardDocuments, mode, log);
  if (file !== undefined) documents.replace(await readManifest(file));
  else if (registry === undefined) documents.replace(new Map());
  return documents;
}
