import type { JSX } from 'preact';
import { useLanguage } from '../text/language.ts';

/** A link to the page of a hub or an offer, in the language of this one. */
export function EntryLink({ path, id, title }: { path: 'hubs' | 'offers'; id: string; title: string }): JSX.Element {
  const language = useLanguage();
  const search = language === 'en' ? '?lang=en' : '';
  // Networks write German.
  return (
    <a href={`./${path}/${encodeURIComponent(id)}${search}`} lang="de">
      {title}
    </a>
  );
}
