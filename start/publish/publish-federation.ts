import { readFile } from 'node:fs/promises';
import { publishSubgraph } from '../../schema/cli/registry/publish-subgraph.ts';
import { RegistryClient } from '../../schema/cli/registry/registry-client.ts';
import { RegistryRefusal } from '../../schema/cli/errors/registry-refusal.ts';
import { CliError } from '../../schema/cli/errors/cli-error.ts';
import { readNetworks } from '../../subgraphs/kit/networks/read-networks.ts';
import { projectPath } from '../../subgraphs/kit/project-path.ts';
import { StartError } from '../start-error.ts';
import { describePublication } from './describe-publication.ts';
import { signUpNetwork } from './sign-up-network.ts';

/** What is published where. */
export interface Publishing {
  readonly registryUrl: string;
  readonly adminToken: string;
  /** GraphQL endpoint of each subgraph, by name. */
  readonly urls: ReadonlyMap<string, string>;
}

/** Subgraphs that no network owns: the registry's operator publishes them. */
const sharedSubgraphs = ['directory', 'partner'];

/**
 * Brings the federation into its registry the way partners come: the directory first, since it lists the others; then every network of
 * `subgraphs/networks.yaml` signs up and publishes its subgraph with a token of its own. What is published already stays as it is.
 *
 * @param tell gets a line for each subgraph, and what keeps a network in probation
 * @throws StartError PUBLISH_FAILED when the registry is away or refuses a subgraph
 */
export async function publishFederation(publishing: Publishing, tell: (line: string) => void): Promise<void> {
  const { registryUrl, adminToken } = publishing;
  const admin = new RegistryClient(registryUrl, adminToken);
  for (const name of sharedSubgraphs) await publish(admin, name, publishing, tell);
  const signedUp: [string, Awaited<ReturnType<typeof signUpNetwork>>][] = [];
  for (const network of readNetworks()) {
    signedUp.push([network.id, await explained(network.id, () => signUpNetwork(admin, network))]);
  }
  await Promise.all(
    signedUp.map(async ([name, { registry, signOff }]) => {
      try {
        await publish(registry, name, publishing, tell);
      } finally {
        await explained(name, signOff);
      }
    }),
  );
}

async function publish(
  registry: RegistryClient,
  network: string,
  { urls }: Publishing,
  tell: (line: string) => void,
): Promise<void> {
  const sdl = await readFile(projectPath(`subgraphs/${network}/schema.graphql`), 'utf8');
  const url = urls.get(network) ?? '';
  const publication = await explained(network, () => publishSubgraph(registry, { network, sdl, url }));
  for (const line of describePublication(network, publication)) tell(line);
}

async function explained<T>(name: string, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof CliError || error instanceof RegistryRefusal)) throw error;
    const findings = error instanceof RegistryRefusal ? (error.report?.findings ?? []) : [];
    const lines = [error.message, ...findings.map(({ message }) => `  ${message.en}`)];
    throw new StartError('PUBLISH_FAILED', `${name} cannot be published: ${lines.join('\n')}`, { cause: error });
  }
}
