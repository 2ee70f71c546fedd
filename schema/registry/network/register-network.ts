import type { EntityManager } from '@mikro-orm/postgresql';
import { services } from '../access/caller.ts';
import { NetworkState } from '../entity/network-state.ts';
import { Network } from '../entity/network.ts';
import { Subgraph } from '../entity/subgraph.ts';
import { SubgraphVersion } from '../entity/subgraph-version.ts';
import { RegistryError } from '../errors/registry-error.ts';
import { catalogUrlOf } from './locate-networks.ts';
import { checkTypePrefix } from './check-type-prefix.ts';
import { raiseNetworksRevision } from './networks-revision.ts';
import type { NewNetwork } from './new-network.ts';

/**
 * Registers a network, in the transaction of `em`; it is pending until it publishes.
 * @throws RegistryError `NETWORK_EXISTS`, `PREFIX_TAKEN`, `BAD_USER_INPUT`
 */
export async function registerNetwork(em: EntityManager, input: NewNetwork): Promise<Network> {
  const { id, title, operatorName, contact, homepage } = input;
  if (services.has(id) || (await em.findOne(Network, { id })))
    throw new RegistryError('NETWORK_EXISTS', { network: id });
  const subgraph =
    input.subgraph === null ? await ownSubgraph(em, input) : await hostSubgraph(em, input, input.subgraph);
  const revision = await raiseNetworksRevision(em);
  subgraph.stubRevision ??= revision;
  const network = em.create(Network, {
    id,
    typePrefix: subgraph.typePrefix ?? '',
    title,
    operatorName,
    contact,
    homepage,
    catalogUrl: null,
    state: NetworkState.PENDING,
    subgraphName: subgraph.name,
    registeredAt: new Date(),
  });
  const { name, currentVersion } = subgraph;
  const host =
    currentVersion && (await em.findOneOrFail(SubgraphVersion, { subgraphName: name, number: currentVersion }));
  if (host) network.catalogUrl = catalogUrlOf(network, host.url);
  return network;
}

async function ownSubgraph(em: EntityManager, { id, typePrefix }: NewNetwork): Promise<Subgraph> {
  if (typePrefix === null) throw new RegistryError('BAD_USER_INPUT', { reason: 'typePrefix: is missing' });
  await checkTypePrefix(em, typePrefix);
  return em.create(Subgraph, { name: id, typePrefix, isShared: false, currentVersion: null, stubRevision: null });
}

async function hostSubgraph(em: EntityManager, { typePrefix }: NewNetwork, name: string): Promise<Subgraph> {
  const host = await em.findOne(Subgraph, { name, isShared: true, typePrefix: { $ne: null } });
  if (!host) throw new RegistryError('BAD_USER_INPUT', { reason: `subgraph: "${name}" hosts no networks` });
  if (typePrefix !== null && typePrefix !== host.typePrefix) {
    const reason = `typePrefix: networks of "${name}" have the prefix "${host.typePrefix}"; leave it out`;
    throw new RegistryError('BAD_USER_INPUT', { reason });
  }
  return host;
}
