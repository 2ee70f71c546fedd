import { z } from 'zod';
import type { NetworkIdentity } from '../../subgraph/network-identity.ts';
import type { Answer, AskEndpoint } from '../endpoint/answer.ts';
import { livingEntries, type FeedEntry } from '../feed/feed-entry.ts';
import type { FeedSample } from '../live-subject.ts';
import { concreteTypeName } from './concrete-type-name.ts';

/** What a router sends to name an entity. */
export interface Representation {
  readonly __typename: string;
  readonly id: string;
}

/** An answer to `_entities`. */
export interface EntitiesAnswer extends Answer {
  /** One item a representation, in their order; null when the answer has no such list. */
  readonly entities: readonly (Readonly<Record<string, unknown>> | null)[] | null;
}

const list = z.array(z.record(z.string(), z.unknown()).nullable());

/** Asks for entities with one selection a type. @throws EndpointFailure */
export async function fetchEntities(
  endpoint: AskEndpoint,
  representations: readonly Representation[],
  selections: ReadonlyMap<string, string>,
): Promise<EntitiesAnswer> {
  const fragments = [...selections].map(([type, selection]) => `... on ${type} { ${selection} }`).join(' ');
  const query = `query CheckEntities($representations: [_Any!]!) { _entities(representations: $representations) { __typename ${fragments} } }`;
  const answer = await endpoint.ask(query, { representations });
  return { ...answer, entities: list.safeParse(answer.data?.['_entities']).data ?? null };
}

/** Representations of entities the feed lists: at most `perKind` hubs, offers and profiles each, kinds mixed. */
export function sampleEntities({ entries }: FeedSample, network: NetworkIdentity, perKind: number): Representation[] {
  const living = livingEntries(entries);
  const ofKind = (kind: FeedEntry['kind']) =>
    living
      .filter((entry) => entry.kind === kind)
      .slice(0, perKind)
      .map(({ id }) => ({ __typename: concreteTypeName(kind, network), id }));
  const kinds = [ofKind('HUB'), ofKind('OFFER'), ofKind('PROFILE')];
  return Array.from({ length: perKind }, (_, index) => kinds.flatMap((each) => each[index] ?? [])).flat();
}

/** The same small selection of each of the network's types. */
export function selectId(network: NetworkIdentity): ReadonlyMap<string, string> {
  return new Map((['HUB', 'OFFER', 'PROFILE'] as const).map((kind) => [concreteTypeName(kind, network), 'id']));
}
