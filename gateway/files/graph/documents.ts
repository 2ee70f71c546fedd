import { createHash } from 'node:crypto';
import { type DocumentNode, parse } from 'graphql';

/** A document that files are made of. */
export interface FileDocument {
  readonly document: DocumentNode;
  readonly queryHash: string;
}

const shared = `
  fragment Topics on TopicUse { role topic { slug label(language: $language) } }
  fragment Sources on Source { title url }`;

const offerFields = `
  fragment OfferFields on Offer {
    kind summary startsAt endsAt url targetGroups
    status { value }
    hub { id title }
    venue { title address location { latitude longitude } region { code name(language: $language) } }
    topics { ...Topics }
    sources { ...Sources }
  }`;

const hubFields = `
  fragment HubFields on Hub {
    summary targetGroups
    status { value }
    sites { title address kind location { latitude longitude } region { code name(language: $language) } }
    topics { ...Topics }
    involvements { role organisation { name url } }
    sources { ...Sources }
  }`;

/** What pages say besides: who says so, and when. */
const dated = 'status { asOf } sources { publisher publishedOn }';

/** A page of offers. */
export const offersDocument = define(`
  query FileOffers($filter: OfferFilter, $orderBy: OfferOrder, $first: Int!, $after: String, $language: Language!) {
    entries: offers(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
      pageInfo { hasNextPage endCursor }
      edges { id title updatedAt network { id title } node { ...OfferFields } }
    }
  }
  ${offerFields} ${shared}`);

/** A page of hubs. */
export const hubsDocument = define(`
  query FileHubs($filter: HubFilter, $orderBy: HubOrder, $first: Int!, $after: String, $language: Language!) {
    entries: hubs(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
      pageInfo { hasNextPage endCursor }
      edges { id title updatedAt network { id title } node { ...HubFields } }
    }
  }
  ${hubFields} ${shared}`);

/** Ids of a page of offers, which the directory knows alone. */
export const offerIdsDocument = define(`
  query FileOfferIds($filter: OfferFilter, $orderBy: OfferOrder, $first: Int!, $after: String) {
    entries: offers(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
      pageInfo { hasNextPage endCursor } edges { id }
    }
  }`);

/** Ids of a page of hubs, which the directory knows alone. */
export const hubIdsDocument = define(`
  query FileHubIds($filter: HubFilter, $orderBy: HubOrder, $first: Int!, $after: String) {
    entries: hubs(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
      pageInfo { hasNextPage endCursor } edges { id }
    }
  }`);

/** How many offers there are, and when the last of them, or of the hubs that their rows name, changed. */
export const offersVersionDocument = define(`
  query FileOffersVersion($filter: OfferFilter) {
    entries: offers(filter: $filter, orderBy: UPDATED_AT, first: 1) { totalCount edges { id updatedAt } }
    hubs(orderBy: UPDATED_AT, first: 1) { totalCount edges { id updatedAt } }
  }`);

/** How many hubs there are, and when the last of them changed. */
export const hubsVersionDocument = define(`
  query FileHubsVersion($filter: HubFilter) {
    entries: hubs(filter: $filter, orderBy: UPDATED_AT, first: 1) { totalCount edges { id updatedAt } }
  }`);

/** One hub with its offers. */
export const hubDocument = define(`
  query FileHub($id: ID!, $language: Language!) {
    entry: hub(id: $id) {
      id title updatedAt network { id title homepage } ${dated} ...HubFields offers(first: 100) { id title }
    }
  }
  ${hubFields} ${shared}`);

/** One offer. */
export const offerDocument = define(`
  query FileOffer($id: ID!, $language: Language!) {
    entry: offer(id: $id) { id title updatedAt network { id title homepage } ${dated} ...OfferFields }
  }
  ${offerFields} ${shared}`);

function define(text: string): FileDocument {
  return { document: parse(text, { noLocation: true }), queryHash: createHash('sha256').update(text).digest('hex') };
}
