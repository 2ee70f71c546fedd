import type { HubNode, OfferNode, Place } from '../graph/entries.ts';

/** What a page knows of its hub or offer. */
export interface EntryDetails {
  readonly id: string;
  readonly title: string;
  readonly updatedAt: string;
  readonly network: { readonly id: string; readonly title: string; readonly homepage: string | null };
}

/** A hub with its offers. */
export type HubDetails = EntryDetails & HubNode & { readonly offers: readonly { id: string; title: string }[] | null };

/** An offer. */
export type OfferDetails = EntryDetails & OfferNode;

const context = 'https://schema.org';

/** A hub as a schema.org Organization with its places. */
export function hubToJsonLd(hub: HubDetails, baseUrl: string): Record<string, unknown> {
  const carriers = hub.involvements?.filter(({ role }) => role === 'CARRIER') ?? [];
  return {
    '@context': context,
    '@type': 'Organization',
    ...common(hub, baseUrl, 'hubs'),
    location: hub.sites?.map(toPlace),
    memberOf: { '@type': 'Organization', name: hub.network.title, url: hub.network.homepage ?? undefined },
    parentOrganization: carriers.map(({ organisation: { name, url } }) => ({
      '@type': 'Organization',
      name,
      url: url ?? undefined,
    })),
    knowsAbout: hub.topics?.flatMap(({ topic }) => topic?.label ?? []),
    makesOffer: hub.offers?.map(({ id, title }) => ({
      '@type': 'Offer',
      name: title,
      url: pageUrl(baseUrl, 'offers', id),
    })),
  };
}

/** An offer as what schema.org has for its kind: an Event when it has a beginning, a Course when it teaches, else a Service. */
export function offerToJsonLd(offer: OfferDetails, baseUrl: string): Record<string, unknown> {
  const organiser = offer.hub && {
    '@type': 'Organization',
    name: offer.hub.title,
    url: pageUrl(baseUrl, 'hubs', offer.hub.id),
  };
  const place = offer.venue ? toPlace(offer.venue) : undefined;
  const shared = { '@context': context, ...common(offer, baseUrl, 'offers') };
  const about = offer.topics?.flatMap(({ topic }) => topic?.label ?? []);
  if (offer.kind !== 'TRAINING' && offer.startsAt) {
    const times = { startDate: offer.startsAt, endDate: offer.endsAt ?? undefined };
    return { ...shared, '@type': 'Event', ...times, location: place, organizer: organiser ?? undefined, about };
  }
  if (offer.kind === 'TRAINING') return { ...shared, '@type': 'Course', provider: organiser ?? undefined, about };
  return {
    ...shared,
    '@type': 'Service',
    serviceType: offer.kind ?? undefined,
    provider: organiser ?? undefined,
    areaServed: place,
    category: about,
  };
}

/** The address of the page of a hub or an offer. */
export function pageUrl(baseUrl: string, kind: 'hubs' | 'offers', id: string): string {
  return `${baseUrl}/${kind}/${encodeURIComponent(id)}`;
}

function common(
  { id, title, summary, sources }: EntryDetails & (HubNode | OfferNode),
  baseUrl: string,
  kind: 'hubs' | 'offers',
) {
  return {
    '@id': pageUrl(baseUrl, kind, id),
    url: pageUrl(baseUrl, kind, id),
    name: title,
    description: summary ?? undefined,
    subjectOf: sources?.map((source) => ({
      '@type': 'CreativeWork',
      name: source.title,
      url: source.url ?? undefined,
      publisher: source.publisher ? { '@type': 'Organization', name: source.publisher } : undefined,
      datePublished: source.publishedOn ?? undefined,
    })),
  };
}

function toPlace({ title, address, location, region }: Place): Record<string, unknown> {
  return {
    '@type': 'Place',
    name: title,
    address: {
      '@type': 'PostalAddress',
      streetAddress: address ?? undefined,
      addressLocality: region?.name,
      addressCountry: 'DE',
    },
    ...(location && { geo: { '@type': 'GeoCoordinates', latitude: location.latitude, longitude: location.longitude } }),
  };
}
