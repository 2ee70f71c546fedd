import type { NetworkData } from '../../../../subgraphs/kit/data/network-data.ts';
import type { VocabularyRegion } from '../../../../subgraphs/kit/vocabulary/read-regions.ts';

/** How many hubs to add to a network, and how many offers to each of them. */
export interface AddedSize {
  readonly hubs: number;
  readonly offersPerHub: number;
}

/**
 * Adds hubs and offers to the data of a network: copies of its own, one after the other, so that they have the shape of real
 * ones, each in another town. Towns give the titles, so that lists by title mix the networks.
 */
export function multiplyNetwork(
  data: NetworkData,
  { hubs, offersPerHub }: AddedSize,
  towns: readonly VocabularyRegion[],
): NetworkData {
  const numbers = Array.from({ length: hubs }, (_, number) => number);
  return {
    ...data,
    hubs: [...data.hubs, ...numbers.map((number) => copyHub(data, number, towns))],
    offers: [...data.offers, ...numbers.flatMap((number) => copyOffers(data, number, offersPerHub))],
  };
}

function copyHub({ network, hubs }: NetworkData, number: number, towns: readonly VocabularyRegion[]) {
  const [hub, town] = [itemAt(hubs, number), itemAt(towns, number)];
  const id = hubId(network, number);
  return {
    ...hub,
    id,
    title: `Digitalzentrum ${town.name.de} ${number}`,
    sites: hub.sites.map((site) => ({ ...site, region: { code: town.code }, location: null })),
    agreements: hub.agreements.map((agreement, index) => ({ ...agreement, id: `${id}-agreement-${index}` })),
  };
}

function copyOffers({ network, offers }: NetworkData, number: number, count: number) {
  return Array.from({ length: count }, (_, index) => {
    const offer = itemAt(offers, number + index);
    const hub = hubId(network, number);
    return { ...offer, id: `${hub}-offer-${index}`, hub, title: `${offer.title} ${number}`, venue: null };
  });
}

function hubId(network: string, number: number): string {
  return `${network}:added-${number}`;
}

function itemAt<Item>(items: readonly Item[], number: number): Item {
  return items[number % items.length] as Item;
}
