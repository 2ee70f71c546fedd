import type { Logger } from 'pino';
import type { GatewayConfig } from './config/config.ts';
import { ApiKeys } from './identity/api-keys.ts';
import { Clients } from './identity/clients.ts';
import { createIdentify } from './identity/create-identify.ts';
import { createAddressReader } from './identity/read-address.ts';
import { readApiKeys } from './identity/read-api-keys.ts';
import { createTokenVerifier } from './identity/token-verifier.ts';
import { watchFile } from './source/watch-file.ts';

/**
 * How clients are told apart and bounded. The file of API keys is followed until `signal` aborts.
 * Raises CONFIG_INVALID.
 */
export async function createClients(config: GatewayConfig, log: Logger, signal: AbortSignal): Promise<Clients> {
  const { apiKeys: file, apiKeyHeader, trustedProxies, maxRequestsPerMinute, maxConcurrentRequestsPerClient } = config;
  const verify = await createTokenVerifier(config);
  const apiKeys = file === undefined ? null : new ApiKeys();
  if (apiKeys && file !== undefined) {
    apiKeys.replace(await readApiKeys(file));
    void followKeys(apiKeys, file, log, signal);
  }
  const isBounded = maxRequestsPerMinute !== undefined || maxConcurrentRequestsPerClient !== undefined;
  const identify = createIdentify({ verify, apiKeys, apiKeyHeader });
  return new Clients(identify, createAddressReader(trustedProxies), config, !verify && !apiKeys && !isBounded);
}

/** A file that cannot be read changes nothing: the keys before are still good. */
async function followKeys(apiKeys: ApiKeys, file: string, log: Logger, signal: AbortSignal): Promise<void> {
  for await (const _ of watchFile(file, signal)) {
    try {
      apiKeys.replace(await readApiKeys(file));
    } catch (thrown) {
      log.error({ err: thrown }, 'the API keys were refused, those before are still good');
    }
  }
}
