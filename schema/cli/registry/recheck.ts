import { z } from 'zod';
import { checkResultSchema, checkResultSelection } from './check-result.ts';
import type { RegistryClient } from './registry-client.ts';

type CheckResult = z.output<typeof checkResultSchema>;

/** Has the registry check a network's endpoint again, which lets a hosted network in; null when the check broke off. @throws as `RegistryClient.ask` */
export async function recheck(registry: RegistryClient, network: string): Promise<CheckResult | null> {
  const mutation = `mutation ($network: ID!) { recheck(network: $network) ${checkResultSelection} }`;
  return (await registry.ask(mutation, { network }, z.object({ recheck: checkResultSchema.nullable() }))).recheck;
}
