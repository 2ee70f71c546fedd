import { createClient } from 'graphql-sse';
import { useEffect, useRef } from 'preact/hooks';
import { DashboardOfferChangedDocument, type DashboardOfferChangedSubscription } from '../generated/graphql.ts';
import type { Selection } from '../selection/read-search.ts';
import { documentIdOf, endpoint } from './ask.ts';

/** A change of an offer that the selection holds, or held. */
export type OfferChange = DashboardOfferChangedSubscription['offerChanged'];

/**
 * Tells of offers that are added, changed or removed while the page is open (server-sent events), and connects again when the stream
 * breaks off.
 */
export function useOfferChanges(selection: Selection | null, onChange: (change: OfferChange) => void): void {
  const tell = useRef(onChange);
  tell.current = onChange;
  const key = JSON.stringify(selection?.offerFilter ?? null);
  useEffect(() => {
    if (!selection) return undefined;
    const client = createClient({ url: endpoint, retryAttempts: Number.POSITIVE_INFINITY });
    const documentId = documentIdOf(DashboardOfferChangedDocument as never);
    const request = { query: '', documentId, variables: { filter: selection.offerFilter } };
    client.subscribe<DashboardOfferChangedSubscription>(request, {
      next: ({ data }) => data?.offerChanged && tell.current(data.offerChanged),
      // The page refreshes itself all the same.
      error: () => undefined,
      complete: () => undefined,
    });
    return () => client.dispose();
  }, [key]);
}
