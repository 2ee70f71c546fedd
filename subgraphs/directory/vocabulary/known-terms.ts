import type { NetworkRegistration } from '../../kit/networks/read-networks.ts';
import { Network } from '../entity/network.ts';
import { Region } from '../entity/region.ts';
import { Topic } from '../entity/topic.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * The topics, regions and networks that are served, by key. They are what the tables were made equal to, so that an answer takes them from memory: most answers name some, and a statement for each kind costs more than
 * the rest of a short answer.
 */
export interface KnownTerms {
  readonly topics: ReadonlyMap<string, Topic>;
  readonly regions: ReadonlyMap<string, Region>;
  /** In the order of their registration. */
  readonly networks: ReadonlyMap<string, Network>;
}

/** Makes the known terms once for all requests, which never change them. */
export function createKnownTerms(vocabulary: Vocabulary, networks: readonly NetworkRegistration[]): KnownTerms {
  return {
    topics: new Map([...vocabulary.topics].map(([slug, term]) => [slug, new Topic(term)])),
    regions: new Map([...vocabulary.regions].map(([code, term]) => [code, new Region(term)])),
    networks: new Map(networks.map((network) => [network.id, new Network(network)])),
  };
}
