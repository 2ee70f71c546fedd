import type { Logger } from 'pino';
import type { GatewayConfig } from './config/config.ts';
import { ManifestDocuments } from './persisted-documents.ts';
import { readManifest } from './read-manifest.ts';
import { dashboardDocuments } from './web/dashboard-documents.ts';

/** The persisted documents: those of the dashboard, and of a manifest where there is one. Raises CONFIG_INVALID. */
export async function createPersistedDocuments(config: GatewayConfig, log: Logger): Promise<ManifestDocuments> {
  const { persistedDocuments: file, persistedDocumentsMode: mode } = config;
  const documents = file === undefined ? [] : await readManifest(file);
  return new ManifestDocuments(new Map([...documents, ...dashboardDocuments]), mode, log);
}
