import type { Label, Language } from '../labels.ts';
import { InvalidValue, language } from '../request/read-values.ts';

/**
 * The language that the URL of a page asks for, German without one; or German, and what is wrong and allowed. Other parameters are not
 * the page's: whoever leads readers there may add some.
 */
export function readPageLanguage(url: string): { readonly language: Language; readonly wrong: Label | null } {
  const search = new URL(url, 'http://localhost').searchParams;
  try {
    return { language: search.has('lang') ? language(search.getAll('lang')) : 'de', wrong: null };
  } catch (thrown) {
    if (!(thrown instanceof InvalidValue)) throw thrown;
    return { language: 'de', wrong: thrown.reason };
  }
}
