import { z } from 'zod';
import { RegistryRefusal } from '../../schema/cli/errors/registry-refusal.ts';
import { RegistryClient } from '../../schema/cli/registry/registry-client.ts';
import { createToken, revokeToken } from '../../schema/cli/registry/tokens.ts';
import type { NetworkRegistration } from '../../subgraphs/kit/networks/read-networks.ts';

/** How long a token for publishing is good, in milliseconds, should nobody be left to revoke it. */
const TOKEN_LIFETIME_MS = 600_000;

const mutation = 'mutation ($input: NetworkInput!) { registerNetwork(input: $input) { network { id } } }';
const shape = z.object({ registerNetwork: z.object({ network: z.object({ id: z.string() }) }) });

/**
 * Registers a network unless it is, and makes it a token.
 *
 * @returns the registry as the network asks it, and what revokes the token again
 * @throws as `RegistryClient.ask`
 */
export async function signUpNetwork(
  admin: RegistryClient,
  { id, typePrefix, title, operatorName, homepage }: NetworkRegistration,
): Promise<{ registry: RegistryClient; signOff: () => Promise<unknown> }> {
  try {
    await admin.ask(mutation, { input: { id, typePrefix, title, operatorName, homepage } }, shape);
  } catch (error) {
    if (!(error instanceof RegistryRefusal && error.code === 'NETWORK_EXISTS')) throw error;
  }
  const expiresAt = new Date(Date.now() + TOKEN_LIFETIME_MS).toISOString();
  const { token, accessToken } = await createToken(admin, { network: id, label: 'start', expiresAt });
  return { registry: new RegistryClient(admin.url, token), signOff: () => revokeToken(admin, accessToken.id) };
}
