import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { GatewayError } from './errors/gateway-error.ts';

const apolloManifest = z.object({
  format: z.literal('apollo-persisted-query-manifest'),
  version: z.literal(1),
  operations: z.array(z.object({ id: z.string().min(1), body: z.string().min(1) })),
});

const plainManifest = z.record(z.string().min(1), z.string().min(1));

/**
 * Reads a manifest of persisted documents: JSON of documents by id, or what Apollo's and Relay's tools write. Ids may begin with `sha256:`, which
 * is left out. Raises CONFIG_INVALID.
 */
export async function readManifest(file: string): Promise<Map<string, string>> {
  const content = await readJson(file);
  const apollo = apolloManifest.safeParse(content);
  if (apollo.success) return new Map(apollo.data.operations.map(({ id, body }) => [stripAlgorithm(id), body]));
  const plain = plainManifest.safeParse(content);
  if (plain.success) return new Map(Object.entries(plain.data).map(([id, body]) => [stripAlgorithm(id), body]));
  throw invalid(file, 'it is neither documents by id nor a manifest of Apollo');
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as unknown;
  } catch (thrown) {
    throw invalid(file, thrown instanceof Error ? thrown.message : String(thrown));
  }
}

function stripAlgorithm(id: string): string {
  return id.replace(/^sha256:/, '');
}

function invalid(file: string, reason: string): GatewayError {
  return new GatewayError('CONFIG_INVALID', { reason: `persistedDocuments: ${file} cannot be read: ${reason}` });
}
