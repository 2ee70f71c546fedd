import { useEffect, useRef } from 'preact/hooks';
import type { Selection } from '../selection/read-search.ts';
import { followOffers, type OfferListener } from './follow-offers.ts';

/**
 * Follows changes of the offers of a selection while the page can be seen; null where there is nothing to follow. A browser has six connections to a server that
 * speaks HTTP/1.1, which as many pages in tabs behind each other would hold.
 */
export function useOfferChanges(selection: Selection | null, isVisible: boolean, listener: OfferListener): void {
  const latest = useRef(listener);
  latest.current = listener;
  const key = JSON.stringify(selection?.offerFilter ?? null);
  const followed = useRef('');
  useEffect(() => {
    if (!selection || !isVisible) return undefined;
    const isReturn = followed.current === key;
    followed.current = key;
    const leaving = new AbortController();
    void followOffers(selection.offerFilter, leaving.signal, isReturn, {
      onChange: (change) => latest.current.onChange(change),
      onReturn: () => latest.current.onReturn(),
    });
    return () => leaving.abort();
  }, [key, isVisible]);
}
