import { CatalogKind } from '../../contract/enums/catalog-kind.ts';
import type { HubDocument } from '../schema/hub-schema.ts';
import type { OfferDocument } from '../schema/offer-schema.ts';
import type { CatalogContent } from './catalog-content.ts';
import { emptyContent } from './catalog-content.ts';
import { catalogPlace, catalogTopics, distinctTexts } from './catalog-parts.ts';

/** What the catalog tells of an offer of a hub. */
export function offerContent(offer: OfferDocument, hub: HubDocument | undefined, typeName: string): CatalogContent {
  return {
    ...emptyContent({ id: offer.id, kind: CatalogKind.OFFER, typeName }),
    title: offer.title,
    summary: offer.summary,
    texts: distinctTexts([
      hub?.title,
      offer.venue?.title,
      offer.venue?.address,
      ...offer.topics.map(({ label }) => label),
    ]),
    topics: catalogTopics(offer.topics),
    targetGroups: offer.targetGroups,
    places: (offer.venue ? [offer.venue] : (hub?.sites ?? [])).map(catalogPlace),
    hubId: offer.hub,
    offerKind: offer.kind,
    status: offer.status.value,
    startsAt: offer.startsAt,
    endsAt: offer.endsAt,
  };
}
