import { z } from 'zod';
import type { Project } from '../project/project.ts';
import { checkResultSchema, checkResultSelection } from './check-result.ts';
import { networkState } from './network-state.ts';
import type { RegistryClient } from './registry-client.ts';

const mutation = `mutation ($network: ID!, $sdl: String!, $url: String!) {
  publishSubgraph(network: $network, sdl: $sdl, url: $url) {
    subgraphVersion supergraphVersion isUnchanged state
    schemaCheck ${checkResultSelection}
    liveCheck ${checkResultSelection}
  }
}`;

const publication = z.object({
  subgraphVersion: z.int(),
  supergraphVersion: z.int().nullable(),
  isUnchanged: z.boolean(),
  state: networkState.nullable(),
  schemaCheck: checkResultSchema,
  liveCheck: checkResultSchema.nullable(),
});

/** What a publish came to. */
export type Publication = z.output<typeof publication>;

/** Publishes a network's subgraph. @throws as `RegistryClient.ask`; a RegistryRefusal with a report when a check failed */
export async function publishSubgraph(
  registry: RegistryClient,
  { network, sdl, url }: Pick<Project, 'network' | 'sdl' | 'url'>,
): Promise<Publication> {
  const shape = z.object({ publishSubgraph: publication });
  return (await registry.ask(mutation, { network, sdl, url }, shape)).publishSubgraph;
}
