import { checkLive } from '../../check/check-live.ts';
import { deriveSubgraphKey } from '../../signature/derive-subgraph-key.ts';
import { readRegions } from '../../../subgraphs/kit/vocabulary/read-regions.ts';
import { readTopics } from '../../../subgraphs/kit/vocabulary/read-topics.ts';
import { isHosted } from '../entity/network.ts';
import type { RegistrySettings } from '../config/read-registry-environment.ts';
import type { CheckEndpoint } from './live-checks.ts';

/** Makes what runs the live rules: with the vocabulary of the federation, signed with the key of the subgraph that is asked. */
export function createEndpointCheck({ signingSecret, allowPrivateAddresses }: RegistrySettings): CheckEndpoint {
  const vocabulary = {
    topics: new Set(readTopics().map(({ slug }) => slug)),
    regions: new Set(readRegions().map(({ code }) => code)),
  };
  return ({ network, version, url }) =>
    checkLive({
      network: { id: network.id, typePrefix: network.typePrefix },
      url,
      sdl: version.sdl,
      ...(signingSecret !== null && { signingKey: deriveSubgraphKey(signingSecret, network.subgraphName) }),
      allowPrivateAddresses: allowPrivateAddresses || isHosted(network),
      vocabulary,
    });
}
