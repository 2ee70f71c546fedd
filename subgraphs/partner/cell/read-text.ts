import { accepted, refused } from './reading.ts';
import type { CellReader } from './reading.ts';

/** Control characters but tab and line break: no text, and PostgreSQL stores no NUL. */
// oxlint-disable-next-line eslint/no-control-regex -- they are what is looked for
const controls = /[\u0000-\u0008\u000B-\u001F\u007F]/;

/** What spreadsheets in German and English show where a formula failed. */
const formulaErrors = /^#(?:REF!|BEZUG!|NAME\?|VALUE!|WERT!|DIV\/0!|N\/A|NV|NULL!|NUM!|ZAHL!)$/;

/** Reads text of at most so many characters. Whatever it looks like (markup, a formula) it is text and stays as it is. */
export function readText(maxLength: number): CellReader<string> {
  return (text) => {
    if (controls.test(text)) {
      return refused({ de: 'enthält Steuerzeichen', en: 'has control characters' });
    }
    if (formulaErrors.test(text)) {
      return refused({ de: `ist der Fehler einer Formel: ${text}`, en: `is the error of a formula: ${text}` });
    }
    if (text.length > maxLength) {
      return refused({
        de: `ist ${text.length} Zeichen lang (erlaubt: ${maxLength})`,
        en: `has ${text.length} characters (allowed: ${maxLength})`,
      });
    }
    return accepted(text);
  };
}
