import { createClient } from 'graphql-sse';
import {
  DashboardOfferChangedDocument,
  type DashboardOfferChangedSubscription,
  type OfferFilter,
} from '../generated/graphql.ts';
import { documentIdOf, endpoint } from './ask.ts';

/** A change of an offer that a selection holds, or held. */
type OfferChange = DashboardOfferChangedSubscription['offerChanged'];

/** Who follows the changes of offers. */
export interface OfferListener {
  readonly onChange: (change: OfferChange) => void;
  /** The stream is open again: changes in between were not told. */
  readonly onReturn: () => void;
}

/** Before the stream is opened again; twice as long with each failure, up to the second. */
const pausesMs = { shortest: 1_000, longest: 5_000 };

/**
 * Tells of offers that are added, changed or removed (server-sent events) until `signal` is aborted. The stream is opened again
 * whenever it ends: the gateway completes it when it stops, and when it has another supergraph. `isReturn`: it was open before.
 */
export async function followOffers(
  filter: OfferFilter,
  signal: AbortSignal,
  isReturn: boolean,
  { onChange, onReturn }: OfferListener,
): Promise<void> {
  const documentId = documentIdOf(DashboardOfferChangedDocument as never);
  const request = { query: '', documentId, variables: { filter } };
  const client = createClient({ url: endpoint, retryAttempts: 0 });
  signal.addEventListener('abort', () => client.dispose());
  let wasOpen = isReturn;
  const connected = (): void => {
    if (wasOpen) onReturn();
    wasOpen = true;
  };
  let failures = 0;
  while (!signal.aborted) {
    const openedMs = performance.now();
    try {
      for await (const { data } of client.iterate<DashboardOfferChangedSubscription>(request, { connected }))
        if (data?.offerChanged) onChange(data.offerChanged);
    } catch {
      // What is wrong with the graph, its answers to questions tell the reader.
    }
    failures = performance.now() - openedMs > pausesMs.longest ? 0 : failures + 1;
    await pause(Math.min(pausesMs.shortest * 2 ** failures, pausesMs.longest));
  }
}

/** Not all pages come back to a gateway at the same moment. */
function pause(longestMs: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, longestMs * (0.5 + Math.random() / 2)));
}
