import { readDate } from '../cell/read-date.ts';
import { readHubReference } from '../cell/read-id.ts';
import { readText } from '../cell/read-text.ts';
import { readUrl } from '../cell/read-url.ts';
import { readWord } from '../cell/read-word.ts';
import { offerKindWords } from '../cell/words.ts';
import { optional, required } from './column.ts';
import type { RowOf } from './column.ts';
import { placeColumns } from './place-columns.ts';
import { entryColumns, sourceColumns } from './shared-columns.ts';

const { id, ...furtherEntryColumns } = entryColumns;

/** The columns of the table of offers, in the order in which the template has them. */
export const offerColumns = {
  id,
  hub: required({
    heading: { de: 'Hub', en: 'hub' },
    meaning: { de: 'Kennung des Hubs, der das Angebot macht', en: 'Id of the hub that makes the offer' },
    example: '`voehlinschloss`',
    read: readHubReference,
  }),
  kind: required({
    heading: { de: 'Art', en: 'kind' },
    meaning: { de: 'Was für ein Angebot es ist', en: 'What kind of offer it is' },
    example: '`Workshop`, `WORKSHOP`',
    read: readWord(offerKindWords),
  }),
  ...furtherEntryColumns,
  starts: optional({
    heading: { de: 'Beginn', en: 'starts' },
    meaning: { de: 'Wann es beginnt; leer: dauernd oder unbekannt', en: 'When it begins; empty: standing or unknown' },
    example: '`4.10.2021`',
    read: readDate,
  }),
  ends: optional({
    heading: { de: 'Ende', en: 'ends' },
    meaning: { de: 'Wann es endet', en: 'When it ends' },
    example: '`10.2021`',
    read: readDate,
  }),
  url: optional({
    heading: { de: 'Link', en: 'link' },
    meaning: { de: 'Seite mit mehr, oder zur Anmeldung', en: 'Page with more, or to register' },
    example: '`https://example.org/anmeldung`',
    read: readUrl,
  }),
  venue: optional({
    heading: { de: 'Ort', en: 'venue' },
    meaning: {
      de: 'Name des Ortes, wenn es nicht einfach der Hub ist; leer: der Name der Gemeinde',
      en: 'Name of the place when it is not simply the hub; empty: the name of the municipality',
    },
    example: '`Vöhlinschloss`',
    read: readText(500),
  }),
  ...placeColumns,
  ...sourceColumns,
};

/** A line of the table of offers. */
export type OfferRow = RowOf<typeof offerColumns>;
