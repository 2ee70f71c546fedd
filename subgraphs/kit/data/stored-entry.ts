import { createHash } from 'node:crypto';
import type { CatalogContent } from './catalog/catalog-content.ts';
import { hubContent } from './catalog/hub-content.ts';
import { offerContent } from './catalog/offer-content.ts';
import { profileContent } from './catalog/profile-content.ts';
import type { NetworkData } from './network-data.ts';
import type { HubDocument } from './schema/hub-schema.ts';
import type { OfferDocument } from './schema/offer-schema.ts';
import type { ProfileDocument } from './schema/profile-schema.ts';
import { usedKeys } from './used-keys.ts';

/** Fields whose text is the key of an organisation. */
const organisationFields = ['organisation', 'funder', 'recipient', 'provider', 'operator'];

/** An entity as it shall be stored: its document, its catalog content, the keys of its sources, and a hash of all that shows. */
export interface StoredEntry<Entity extends { id: string } = { id: string }> {
  readonly document: Entity;
  readonly content: CatalogContent;
  readonly sources: readonly string[];
  readonly hash: string;
}

/** All entities of a network by kind. */
export interface StoredEntries {
  readonly profile: StoredEntry<ProfileDocument>;
  readonly hubs: readonly StoredEntry<HubDocument>[];
  readonly offers: readonly StoredEntry<OfferDocument>[];
}

/** Works out what the data of a network come to. The hash of an entity covers the sources and organisations it shows, too. */
export function storedEntries(data: NetworkData): StoredEntries {
  const { title, typePrefix } = data;
  const organisations = new Map(data.organisations.map((organisation) => [organisation.key, organisation]));
  const sources = new Map(data.sources.map((source) => [source.key, source]));
  const programmes = new Map(data.profile.programmes.map((programme) => [programme.key, programme]));
  const hubs = new Map(data.hubs.map((hub) => [hub.id, hub]));
  const nameOf = (key: string) => organisations.get(key)?.name ?? key;

  const stored = <Entity extends { id: string }>(document: Entity, content: CatalogContent): StoredEntry<Entity> => {
    const shownProgrammes = usedKeys(document, ['programme']).map((key) => programmes.get(key));
    const shown = [document, shownProgrammes];
    const references = [
      usedKeys(shown, organisationFields).map((key) => organisations.get(key)),
      usedKeys(shown, ['source']).map((key) => sources.get(key)),
    ];
    const hash = createHash('sha256')
      .update(JSON.stringify([shown, references, content]))
      .digest('hex');
    return { document, content, sources: usedKeys(document, ['source']), hash };
  };
  return {
    profile: stored(
      data.profile,
      profileContent(data.profile, { title, typeName: `${typePrefix}NetworkProfile`, nameOf }),
    ),
    hubs: data.hubs.map((hub) => stored(hub, hubContent(hub, `${typePrefix}Hub`, nameOf))),
    offers: data.offers.map((offer) => stored(offer, offerContent(offer, hubs.get(offer.hub), `${typePrefix}Offer`))),
  };
}
