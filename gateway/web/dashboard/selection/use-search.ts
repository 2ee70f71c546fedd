import { useCallback, useEffect, useState } from 'preact/hooks';
import { writeSearch } from './change-search.ts';

/** Goes to a search of this page: as an entry of the history, or in place of the present one while somebody types. */
export type Navigate = (search: URLSearchParams, how?: 'push' | 'replace') => void;

/** The search of the page's URL, which holds all that the page shows, and the way to another. */
export function useSearch(): [URLSearchParams, Navigate] {
  const [text, setText] = useState(location.search);
  useEffect(() => {
    const read = (): void => setText(location.search);
    addEventListener('popstate', read);
    return () => removeEventListener('popstate', read);
  }, []);
  const navigate = useCallback<Navigate>((search, how = 'push') => {
    const url = location.pathname + writeSearch(search);
    if (how === 'push') history.pushState(null, '', url);
    else history.replaceState(null, '', url);
    setText(location.search);
  }, []);
  return [new URLSearchParams(text), navigate];
}
