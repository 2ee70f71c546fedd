import { Directive, Field, ID, InterfaceType, ObjectType } from 'type-graphql';
import type { NetworkRegistration } from '../../kit/networks/read-networks.ts';
import { hostedTypePrefix } from '../networks/hosted-networks.ts';

/** What the directory serves of an entity that a network owns: enough for the gateway to ask its owner. */
export interface EntityStub {
  readonly __typename: string;
  readonly id: string;
}

const idOptions = { description: "Global id: the network's prefix, a colon, a local name (`dataport:rendsburg`)." };

/** The directory's view of `Entry`: its owner knows the rest. */
@InterfaceType('Entry', {
  description: 'Whatever a network lists in the catalog and people search for: a hub or an offer.',
  autoRegisterImplementations: false,
})
export abstract class EntryStub {
  @Field(() => ID, idOptions)
  id!: string;
}

/** The directory's view of `Hub`. */
@InterfaceType('Hub', {
  description:
    'A regional digital hub (Digitalisierungszentrum, Zentrum für Digitalisierung, Digital Hub). It is not its town: the town is a Region.',
  implements: EntryStub,
  autoRegisterImplementations: false,
})
export abstract class HubStub extends EntryStub {}

/** The directory's view of `Offer`. */
@InterfaceType('Offer', {
  description: 'Something a hub offers: advice, a room, a workshop, a series of events (Angebot).',
  implements: EntryStub,
  autoRegisterImplementations: false,
})
export abstract class OfferStub extends EntryStub {}

/** The directory's view of `NetworkProfile`. */
@InterfaceType('NetworkProfile', {
  description: 'What a network says of itself: who runs it, under which brand, its figures, programmes and plans.',
  autoRegisterImplementations: false,
})
export abstract class NetworkProfileStub {
  @Field(() => ID, idOptions)
  id!: string;
}

/** By prefix: TypeGraphQL keeps what it knows of a class for ever, so each is made once a process. */
const stubTypes = new Map<string, readonly (new () => object)[]>();

/**
 * Gives the concrete types of the registered networks as stubs, so that a new network needs its registration and nothing here.
 * Networks that share a prefix share its types.
 */
export function createStubTypes(networks: readonly NetworkRegistration[]): (new () => object)[] {
  const titles = new Map(networks.map(({ typePrefix, title }) => [typePrefix, `the network ${title}`]));
  if (titles.has(hostedTypePrefix)) titles.set(hostedTypePrefix, 'a network that is a table');
  return [...titles].flatMap(([typePrefix, owner]) => {
    const types = stubTypes.get(typePrefix) ?? createStubs(typePrefix, owner);
    stubTypes.set(typePrefix, types);
    return types;
  });
}

function createStubs(typePrefix: string, owner: string): (new () => object)[] {
  return [
    createStub(`${typePrefix}Hub`, HubStub, `A hub of ${owner}.`),
    createStub(`${typePrefix}Offer`, OfferStub, `An offer of ${owner}.`),
    createStub(`${typePrefix}NetworkProfile`, NetworkProfileStub, `The profile of ${owner}.`),
  ];
}

function createStub(name: string, stub: abstract new () => object, description: string): new () => object {
  const type = class extends stub {};
  Directive('@key(fields: "id", resolvable: false)')(type);
  ObjectType(name, { implements: stub as new () => object, description })(type);
  return type;
}
