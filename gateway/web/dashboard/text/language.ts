import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { readPreference } from '../../app/preference.ts';
import type { Language } from '../../../files/labels.ts';
import { texts } from './texts.ts';

/** The language of the page. */
export const LanguageContext = createContext<Language>('de');

/** `?lang=` first, then what was chosen before, then German. */
export function chooseLanguage(search: URLSearchParams): Language {
  const named = search.get('lang') ?? readPreference('language');
  return named === 'en' ? 'en' : 'de';
}

/** A text of the page, in its language. */
export function useText(): (name: keyof typeof texts) => string {
  const language = useContext(LanguageContext);
  return (name) => texts[name][language];
}

/** The language of the page, for labels and formats. */
export function useLanguage(): Language {
  return useContext(LanguageContext);
}
