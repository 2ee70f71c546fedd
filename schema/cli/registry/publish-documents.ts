import { z } from 'zod';
import type { RegistryClient } from './registry-client.ts';

const mutation = `mutation ($documents: [PersistedDocument!]!) {
  publishDocuments(documents: $documents) { number count isUnchanged }
}`;

const publication = z.object({ number: z.int(), count: z.int(), isUnchanged: z.boolean() });

/** What publishing persisted documents came to. */
export type DocumentPublication = z.output<typeof publication>;

/** Publishes all persisted documents, by id. @throws as `RegistryClient.ask`; a RegistryRefusal with the problems of documents */
export async function publishDocuments(
  registry: RegistryClient,
  documents: ReadonlyMap<string, string>,
): Promise<DocumentPublication> {
  const list = [...documents].map(([id, text]) => ({ id, text }));
  const shape = z.object({ publishDocuments: publication });
  return (await registry.ask(mutation, { documents: list }, shape)).publishDocuments;
}
