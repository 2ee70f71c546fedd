import { z } from 'zod';

const apolloManifest = z.object({
  format: z.literal('apollo-persisted-query-manifest'),
  version: z.literal(1),
  operations: z.array(z.object({ id: z.string().min(1), body: z.string().min(1) })),
});

const plainManifest = z.record(z.string().min(1), z.string().min(1));

/**
 * The documents of a manifest by id: JSON of documents by id, or what Apollo's and Relay's tools write. Ids may begin with `sha256:`, which is left
 * out. Null for what is neither.
 */
export function parseManifest(text: string): Map<string, string> | null {
  const content = parseJson(text);
  const apollo = apolloManifest.safeParse(content);
  if (apollo.success) return new Map(apollo.data.operations.map(({ id, body }) => [stripAlgorithm(id), body]));
  const plain = plainManifest.safeParse(content);
  if (!plain.success) return null;
  return new Map(Object.entries(plain.data).map(([id, body]) => [stripAlgorithm(id), body]));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

function stripAlgorithm(id: string): string {
  return id.replace(/^sha256:/, '');
}
