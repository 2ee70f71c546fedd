import { readFile } from 'node:fs/promises';
import { parseManifest } from '../schema/documents/parse-manifest.ts';
import { GatewayError } from './errors/gateway-error.ts';

/** Reads a manifest of persisted documents in a file; see `parseManifest`. Raises CONFIG_INVALID. */
export async function readManifest(file: string): Promise<Map<string, string>> {
  const documents = parseManifest(await readText(file));
  if (documents) return documents;
  throw invalid(file, 'it is neither documents by id (JSON) nor a manifest of Apollo');
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (thrown) {
    throw invalid(file, thrown instanceof Error ? thrown.message : String(thrown));
  }
}

function invalid(file: string, reason: string): GatewayError {
  return new GatewayError('CONFIG_INVALID', { reason: `persistedDocuments: ${file} cannot be read: ${reason}` });
}
