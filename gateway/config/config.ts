import { z } from 'zod';
import { GatewayError } from '../errors/gateway-error.ts';
import { clientSettings } from './client-settings.ts';
import { checkTokens, identitySettings } from './identity-settings.ts';
import { observabilitySettings } from './observability-settings.ts';
import { checkPersistedDocuments, operationSettings } from './operation-settings.ts';
import { checkSource, sourceSettings } from './source-settings.ts';
import { streamSettings } from './stream-settings.ts';
import { subgraphSettings } from './subgraph-settings.ts';

/** Every setting of the gateway with its default. Unknown keys are refused. `describeConfig` prints it. */
export const configSchema = z
  .strictObject({
    ...sourceSettings,
    ...clientSettings,
    ...identitySettings,
    ...subgraphSettings,
    ...operationSettings,
    ...streamSettings,
    ...observabilitySettings,
  })
  .check(({ value, issues }) => {
    for (const [key, message] of [...checkSource(value), ...checkTokens(value), ...checkPersistedDocuments(value)])
      issues.push({ code: 'custom', path: [key], message, input: value });
  });

/** A complete configuration. */
export type GatewayConfig = z.output<typeof configSchema>;

/** What has to be given: a supergraph or a registry. */
export type GatewayConfigInput = z.input<typeof configSchema>;

/** Checks a configuration and fills in defaults. Raises CONFIG_INVALID that names every wrong key. */
export function parseConfig(input: unknown): GatewayConfig {
  const result = configSchema.safeParse(input);
  if (result.success) return result.data;
  const reason = result.error.issues
    .map(({ path, message }) => (path.length > 0 ? `${path.join('.')}: ${message}` : message))
    .join('; ');
  throw new GatewayError('CONFIG_INVALID', { reason: `Invalid configuration: ${reason}` });
}
