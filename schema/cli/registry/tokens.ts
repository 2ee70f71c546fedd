import { z } from 'zod';
import type { RegistryClient } from './registry-client.ts';

const stored = z.object({ id: z.string(), holder: z.string(), label: z.string(), expiresAt: z.string().nullable() });
const selection = '{ id holder label expiresAt }';

/** What the registry keeps of an access token. */
export type StoredToken = z.output<typeof stored>;

/** Makes an access token; it is shown this once. @throws as `RegistryClient.ask` */
export async function createToken(
  registry: RegistryClient,
  input: { readonly network: string; readonly label: string; readonly expiresAt: string | null },
): Promise<{ readonly token: string; readonly accessToken: StoredToken }> {
  const mutation = `mutation ($network: ID!, $label: String!, $expiresAt: DateTimeISO) {
    createToken(network: $network, label: $label, expiresAt: $expiresAt) { token accessToken ${selection} }
  }`;
  const shape = z.object({ createToken: z.object({ token: z.string(), accessToken: stored }) });
  return (await registry.ask(mutation, { ...input }, shape)).createToken;
}

/** Revokes an access token, for good. @throws as `RegistryClient.ask` */
export async function revokeToken(registry: RegistryClient, id: string): Promise<StoredToken> {
  const mutation = `mutation ($id: ID!) { revokeToken(id: $id) ${selection} }`;
  return (await registry.ask(mutation, { id }, z.object({ revokeToken: stored }))).revokeToken;
}
