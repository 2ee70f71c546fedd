import type { HubDocument } from './schema/hub-schema.ts';
import type { OfferDocument } from './schema/offer-schema.ts';
import type { OrganisationDocument } from './schema/organisation-schema.ts';
import type { ProfileDocument } from './schema/profile-schema.ts';
import type { SourceDocument } from './schema/source-schema.ts';

/** The checked data of a network: every reference in it leads somewhere. */
export interface NetworkData {
  /** Its id, which is also the prefix of its ids and keys. */
  readonly network: string;
  /** Prefix of its GraphQL types. */
  readonly typePrefix: string;
  readonly title: string;
  readonly sources: readonly SourceDocument[];
  readonly organisations: readonly OrganisationDocument[];
  readonly profile: ProfileDocument;
  readonly hubs: readonly HubDocument[];
  readonly offers: readonly OfferDocument[];
}
