import { nearest } from '../problem/nearest.ts';
import { quote } from './quote.ts';
import { accepted, refused } from './reading.ts';
import type { CellReader } from './reading.ts';

/** A municipality by its AGS code of 8 digits. */
export interface Municipality {
  readonly code: string;
  readonly name: string;
}

/** Reads a municipality; districts and states have shorter codes and are refused. A lost leading zero is pointed out, not mended. */
export const readMunicipality: CellReader<Municipality> = (text, { regions }) => {
  const region = regions.get(text);
  if (region?.isMunicipality) return accepted({ code: text, name: region.name });
  const codes = [...regions].filter(([, { isMunicipality }]) => isMunicipality).map(([code]) => code);
  const near = codes.includes(`0${text}`) ? `0${text}` : nearest(text, codes);
  const name = near === null ? '' : `${near} (${regions.get(near)?.name ?? ''})`;
  return refused({
    de: `unbekannte Gemeinde ${quote(text)} (erlaubt: ein Gemeindeschlüssel von 8 Ziffern aus dem gemeinsamen Verzeichnis, als Text mit führender Null)${name && `; meinten Sie ${name}?`}`,
    en: `unknown municipality ${quote(text)} (allowed: an AGS code of 8 digits of the shared list, as text with its leading zero)${name && `; did you mean ${name}?`}`,
  });
};
