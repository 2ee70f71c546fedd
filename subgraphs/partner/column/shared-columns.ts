import { readDate } from '../cell/read-date.ts';
import { readId } from '../cell/read-id.ts';
import { readList } from '../cell/read-list.ts';
import { readText } from '../cell/read-text.ts';
import { readTopic } from '../cell/read-topic.ts';
import { readUrl } from '../cell/read-url.ts';
import { readWord } from '../cell/read-word.ts';
import { statusWords, targetGroupWords } from '../cell/words.ts';
import { optional, required } from './column.ts';

/** What every entry begins with. */
export const entryColumns = {
  id: required({
    heading: { de: 'Kennung', en: 'id' },
    meaning: {
      de: 'Kurzer, bleibender Name: Kleinbuchstaben, Ziffern, Bindestriche',
      en: 'Short, lasting name: small letters, digits, hyphens',
    },
    example: '`praxisworkshops`',
    read: readId,
  }),
  title: required({
    heading: { de: 'Titel', en: 'title' },
    meaning: { de: 'Name, wie er angezeigt wird', en: 'Name to display' },
    example: '`Praxisworkshops im Vöhlinschloss`',
    read: readText(500),
  }),
  summary: optional({
    heading: { de: 'Beschreibung', en: 'summary' },
    meaning: { de: 'Was es ist, in wenigen Sätzen', en: 'What it is in a few sentences' },
    example: '`Workshops für die Praxis.`',
    read: readText(10_000),
  }),
  status: required({
    heading: { de: 'Status', en: 'status' },
    meaning: { de: 'Zustand, wie ihn die Quelle nennt', en: 'State as the source tells it' },
    example: '`in Betrieb`, `ACTIVE`',
    read: readWord(statusWords),
  }),
  statusDate: optional({
    heading: { de: 'Status vom', en: 'status date' },
    meaning: { de: 'Wann die Quelle das gesagt hat', en: 'When the source said so' },
    example: '`08.2021`',
    read: readDate,
  }),
  topics: optional({
    heading: { de: 'Themen', en: 'topics' },
    meaning: {
      de: 'Womit es sich befasst; Namen oder Kürzel des gemeinsamen Wortschatzes',
      en: 'What it deals with; names or slugs of the shared vocabulary',
    },
    example: '`Logistik 4.0 \\| smes`',
    read: readList(readTopic),
  }),
  targetGroups: optional({
    heading: { de: 'Zielgruppen', en: 'target groups' },
    meaning: { de: 'An wen es sich wendet', en: 'Whom it addresses' },
    example: '`KMU \\| Verwaltung`',
    read: readList(readWord(targetGroupWords)),
  }),
};

/** Where the facts of a line come from. Left empty altogether, it is the source of `network.yaml`. */
export const sourceColumns = {
  source: optional({
    heading: { de: 'Quelle', en: 'source' },
    meaning: {
      de: 'Titel des Textes, aus dem die Angaben der Zeile stammen; leer: die Quelle aus `network.yaml`',
      en: 'Title of the text that the line is taken from; empty: the source of `network.yaml`',
    },
    example: '`Pressetext zur Zusammenarbeit`',
    read: readText(500),
  }),
  sourcePublisher: optional({
    heading: { de: 'Herausgeber der Quelle', en: 'source publisher' },
    meaning: { de: 'Wer ihn veröffentlicht hat', en: 'Who published it' },
    example: '`Kommune21`',
    read: readText(500),
  }),
  sourceDate: optional({
    heading: { de: 'Datum der Quelle', en: 'source date' },
    meaning: { de: 'Wann er veröffentlicht wurde', en: 'When it was published' },
    example: '`21.1.2019`',
    read: readDate,
  }),
  sourceUrl: optional({
    heading: { de: 'Link zur Quelle', en: 'source link' },
    meaning: { de: 'Wo er zu lesen ist', en: 'Where it can be read' },
    example: '`https://example.org/text`',
    read: readUrl,
  }),
};
