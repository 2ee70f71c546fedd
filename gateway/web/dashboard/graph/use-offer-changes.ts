import { useEffect, useRef } from 'preact/hooks';
import type { Selection } from '../selection/read-search.ts';
import { followOffers, type OfferListener } from './follow-offers.ts';

/** Follows changes of the offers of a selection while the page is open. */
export function useOfferChanges(selection: Selection | null, listener: OfferListener): void {
  const latest = useRef(listener);
  latest.current = listener;
  const key = JSON.stringify(selection?.offerFilter ?? null);
  useEffect(() => {
    if (!selection) return undefined;
    const leaving = new AbortController();
    void followOffers(selection.offerFilter, leaving.signal, {
      onChange: (change) => latest.current.onChange(change),
      onReturn: () => latest.current.onReturn(),
    });
    return () => leaving.abort();
  }, [key]);
}
