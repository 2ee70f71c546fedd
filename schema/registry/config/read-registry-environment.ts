import type { KeyObject } from 'node:crypto';
import { SubgraphError } from '../../../subgraphs/kit/errors/subgraph-error.ts';
import { readEnvironment, type ProcessOptions } from '../../../subgraphs/kit/process/read-environment.ts';
import { readSupergraphKey } from './read-supergraph-key.ts';
import { registryVariables } from './registry-variables.ts';

/** What the registry goes by while it serves. */
export interface RegistrySettings {
  readonly adminToken: string;
  /** Null: requests to subgraphs are not signed, and directory and gateway need tokens of their own. */
  readonly signingSecret: string | null;
  /** Null: supergraphs are not signed. */
  readonly supergraphKey: KeyObject | null;
  readonly allowPrivateAddresses: boolean;
  readonly directoryWaitMs: number;
}

/** How the registry process is set up. */
export interface RegistryOptions extends Omit<ProcessOptions, 'signingKey'>, RegistrySettings {}

/** Reads the environment of the registry process. @throws SubgraphError `CONFIGURATION_INVALID` naming each wrong variable. */
export function readRegistryEnvironment(variables: NodeJS.ProcessEnv): RegistryOptions {
  const { data, error } = registryVariables.safeParse(withoutEmpty(variables));
  if (error) {
    const problems = error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw new SubgraphError('CONFIGURATION_INVALID', problems.join('; '));
  }
  const key = data.HUBGRAPH_SUPERGRAPH_KEY;
  return {
    ...readEnvironment(variables),
    adminToken: data.HUBGRAPH_ADMIN_TOKEN,
    signingSecret: data.HUBGRAPH_SIGNING_SECRET ?? null,
    supergraphKey: key === undefined ? null : readSupergraphKey(key),
    allowPrivateAddresses: data.HUBGRAPH_ALLOW_PRIVATE_ADDRESSES === 'true',
    directoryWaitMs: data.HUBGRAPH_DIRECTORY_WAIT_MS,
  };
}

/** An empty variable counts as not set. */
function withoutEmpty(variables: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
}
