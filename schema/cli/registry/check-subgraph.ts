import { z } from 'zod';
import type { Project } from '../project/project.ts';
import { checkResultSchema, checkResultSelection } from './check-result.ts';
import type { RegistryClient } from './registry-client.ts';

const mutation = `mutation ($network: ID!, $sdl: String!, $url: String!) {
  checkSubgraph(network: $network, sdl: $sdl, url: $url) ${checkResultSelection}
}`;

/** Has the registry check a network's schema against the graph that serves; publishes nothing. @throws as `RegistryClient.ask` */
export async function checkSubgraph(registry: RegistryClient, { network, sdl, url }: Project) {
  const shape = z.object({ checkSubgraph: checkResultSchema });
  return (await registry.ask(mutation, { network, sdl, url }, shape)).checkSubgraph;
}
