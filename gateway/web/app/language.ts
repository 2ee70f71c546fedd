import { useSyncExternalStore } from 'react';
import type { Language } from '../examples/parse-example.ts';
import { readPreference, writePreference } from './preference.ts';

const CHANGED = 'hubgraph-language';

function toLanguage(value: string | null | undefined): Language | null {
  return value === 'de' || value === 'en' ? value : null;
}

/** The language shown; it is the `lang` of the page, which the style sheet uses to hide the other one. */
export function currentLanguage(): Language {
  return toLanguage(document.documentElement.lang) ?? 'de';
}

/** `?lang=` first, then what was chosen before, then German. */
export function initialLanguage(): Language {
  return toLanguage(new URLSearchParams(location.search).get('lang')) ?? toLanguage(readPreference('language')) ?? 'de';
}

/** Shows the page in a language and remembers it. */
export function setLanguage(language: Language): void {
  document.documentElement.lang = language;
  writePreference('language', language);
  document.dispatchEvent(new Event(CHANGED));
}

function subscribe(listener: () => void): () => void {
  document.addEventListener(CHANGED, listener);
  return () => document.removeEventListener(CHANGED, listener);
}

/** The language shown, for components that render text of their own. */
export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, currentLanguage);
}
