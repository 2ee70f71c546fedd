import { quote } from '../cell/quote.ts';
import { readDate } from '../cell/read-date.ts';
import { readText } from '../cell/read-text.ts';
import { readUrl } from '../cell/read-url.ts';
import { readWord } from '../cell/read-word.ts';
import { accepted, refused } from '../cell/reading.ts';
import type { CellReader } from '../cell/reading.ts';
import { organisationKindWords } from '../cell/words.ts';
import type { Column } from '../column/column.ts';

/** A key of `network.yaml`, a dot for each level: what it means, an example, and how to read its value. */
export type Field<Value, IsRequired extends boolean = boolean> = Omit<Column<Value, IsRequired>, 'heading'>;

const required = <Value>(field: Omit<Field<Value>, 'isRequired'>): Field<Value, true> => ({
  ...field,
  isRequired: true,
});
const optional = <Value>(field: Omit<Field<Value>, 'isRequired'>): Field<Value, false> => ({
  ...field,
  isRequired: false,
});

/** The id must be the one under which the files are kept or sent. */
const readNetworkId: CellReader<string> = (text, { network }) =>
  text === network
    ? accepted(text)
    : refused({
        de: `ist ${quote(text)} (erlaubt: „${network}“, der Name des Netzes)`,
        en: `is ${quote(text)} (allowed: "${network}", the name of the network)`,
      });

/** Reads the official code of a region of any kind: 2 digits for a state, 5 for a district, 8 for a municipality. */
const readRegion: CellReader<string> = (text, { regions }) =>
  regions.has(text)
    ? accepted(text)
    : refused({
        de: `unbekannte Region ${quote(text)} (erlaubt: ein Schlüssel des gemeinsamen Verzeichnisses mit 2, 5 oder 8 Ziffern, in Anführungszeichen)`,
        en: `unknown region ${quote(text)} (allowed: a code of the shared list with 2, 5 or 8 digits, in quotes)`,
      });

/** What `network.yaml` may say. */
export const networkFields = {
  id: required({
    meaning: {
      de: 'Name des Netzes, zugleich Anfang aller Kennungen',
      en: 'Name of the network, the beginning of all its ids',
    },
    example: '`neu-ulm`',
    read: readNetworkId,
  }),
  title: required({
    meaning: { de: 'Name, wie er angezeigt wird', en: 'Name to display' },
    example: '`Stadt und Landkreis Neu-Ulm`',
    read: readText(500),
  }),
  homepage: optional({
    meaning: { de: 'Web-Seite des Netzes', en: 'Home page of the network' },
    example: '`https://example.org`',
    read: readUrl,
  }),
  contact: optional({
    meaning: {
      de: 'Wohin Fragen zu den Daten gehen: eine Stelle, keine Person',
      en: 'Where questions about the data go: an office, no person',
    },
    example: '`digital@example.org`',
    read: readText(500),
  }),
  'operator.name': required({
    meaning: { de: 'Wer das Netz betreibt', en: 'Who runs the network' },
    example: '`Stadt Musterstadt`',
    read: readText(500),
  }),
  'operator.kind': required({
    meaning: { de: 'Was für eine Einrichtung das ist', en: 'What kind of body that is' },
    example: '`Kommune`, `MUNICIPALITY`',
    read: readWord(organisationKindWords),
  }),
  'operator.legalForm': optional({
    meaning: { de: 'Rechtsform', en: 'Legal form' },
    example: '`eingetragener Verein`',
    read: readText(500),
  }),
  'operator.region': optional({
    meaning: { de: 'Schlüssel (AGS) der Region, für die sie steht', en: 'Code (AGS) of the region that it stands for' },
    example: "`'09775'`",
    read: readRegion,
  }),
  'operator.homepage': optional({
    meaning: { de: 'Web-Seite des Betreibers', en: 'Home page of the operator' },
    example: '`https://example.org`',
    read: readUrl,
  }),
  'source.title': optional({
    meaning: {
      de: 'Quelle aller Zeilen, die selbst keine nennen',
      en: 'Source of all lines that name none themselves',
    },
    example: '`Angaben der Stadt Musterstadt`',
    read: readText(500),
  }),
  'source.publisher': optional({
    meaning: { de: 'Wer sie veröffentlicht hat', en: 'Who published it' },
    example: '`Stadt Musterstadt`',
    read: readText(500),
  }),
  'source.date': optional({
    meaning: { de: 'Wann sie veröffentlicht wurde', en: 'When it was published' },
    example: '`08.2021`',
    read: readDate,
  }),
  'source.link': optional({
    meaning: { de: 'Wo sie zu lesen ist', en: 'Where it can be read' },
    example: '`https://example.org/text`',
    read: readUrl,
  }),
};
