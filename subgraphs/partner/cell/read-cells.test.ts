import { describe, expect, test } from 'vitest';
import { readVocabularyNames } from './known-names.ts';
import { readDate } from './read-date.ts';
import { readHubReference, readId } from './read-id.ts';
import { readList } from './read-list.ts';
import { readMunicipality } from './read-municipality.ts';
import { readNumber } from './read-number.ts';
import { readText } from './read-text.ts';
import { readTopic } from './read-topic.ts';
import { readUrl } from './read-url.ts';
import { readWord } from './read-word.ts';
import type { CellReader } from './reading.ts';
import { offerKindWords, statusWords, targetGroupWords } from './words.ts';

const names = { network: 'neu-ulm', hubs: new Set(['neu-ulm:schloss']), ...readVocabularyNames() };

const accepting: [string, CellReader<unknown>, string, unknown][] = [
  ['a day', readDate, '1.8.2021', '2021-08-01'],
  ['a day with zeros', readDate, '01.08.2021', '2021-08-01'],
  ['a day with spaces', readDate, '1. 8. 2021', '2021-08-01'],
  ['a month', readDate, '08.2021', '2021-08'],
  ['a month in words', readDate, 'März 2021', '2021-03'],
  ['a day in words', readDate, '4. August 2021', '2021-08-04'],
  ['a day in English words', readDate, '4 October 2021', '2021-10-04'],
  ['a year', readDate, '2021', '2021'],
  ['an ISO date', readDate, '2021-08-04', '2021-08-04'],
  ['an ISO time', readDate, '2021-08-04T09:30:00+02:00', '2021-08-04T09:30:00+02:00'],
  ['a decimal comma', readNumber(-90, 90), '48,2234', 48.2234],
  ['a decimal point', readNumber(-90, 90), '-48.5', -48.5],
  ['a German word', readWord(statusWords), 'in Betrieb', 'ACTIVE'],
  ['a name of the graph', readWord(statusWords), 'in_setup', 'IN_SETUP'],
  ['a word in other case', readWord(offerKindWords), 'BERATUNG', 'CONSULTING'],
  ['a word with a hyphen', readWord(offerKindWords), 'Co Working', 'CO_WORKING'],
  ['a local id', readId, 'schloss-2', 'neu-ulm:schloss-2'],
  ['a global id', readId, 'neu-ulm:schloss', 'neu-ulm:schloss'],
  ['a hub', readHubReference, 'schloss', 'neu-ulm:schloss'],
  ['a topic by slug', readTopic, 'logistics', { slug: 'logistics', label: null }],
  ['a topic by label', readTopic, 'Digitalisierung', { slug: 'digital-transformation', label: 'Digitalisierung' }],
  ['a topic by another label', readTopic, 'Logistik 4.0', { slug: 'logistics', label: 'Logistik 4.0' }],
  ['a municipality', readMunicipality, '09775129', { code: '09775129', name: 'Illertissen' }],
  ['a web address', readUrl, 'https://example.org/a?b=c', 'https://example.org/a?b=c'],
  ['markup as text', readText(100), '<script>alert(1)</script>', '<script>alert(1)</script>'],
  ['a formula as text', readText(100), '=HYPERLINK("x")', '=HYPERLINK("x")'],
  [
    'a list between bars',
    readList(readWord(targetGroupWords)),
    'KMU | Bürger',
    ['SMALL_AND_MEDIUM_ENTERPRISES', 'CITIZENS'],
  ],
  ['a list on lines', readList(readText(100)), 'eins\n zwei \n\nzwei', ['eins', 'zwei']],
];

const refusing: [string, CellReader<unknown>, string, string, string][] = [
  ['a year of two digits', readDate, '1.8.21', 'kein Datum: "1.8.21"', 'no date: "1.8.21"'],
  ['a day the calendar has not', readDate, '30.2.2021', 'kein Datum', 'no date'],
  ['words', readDate, 'bald', 'kein Datum', 'no date'],
  ['a month that is none', readDate, 'Frühjahr 2021', 'kein Datum', 'no date'],
  ['a number with grouping', readNumber(0, 90), '1.234,5', 'keine Zahl von 0 bis 90', 'no number from 0 to 90'],
  ['a number out of range', readNumber(-90, 90), '148', 'keine Zahl von -90 bis 90', 'no number from -90 to 90'],
  [
    'an unknown status',
    readWord(statusWords),
    'offen',
    'erlaubt: geplant, im Aufbau, in Betrieb, beendet',
    'allowed: PLANNED, IN_SETUP, ACTIVE, ENDED',
  ],
  ['a misspelt word', readWord(statusWords), 'geplannt', 'meinten Sie „geplant“?', 'did you mean "geplant"?'],
  ['an id with other letters', readId, 'Beratung für KMU', 'etwa „beratung-fuer-kmu“', 'such as "beratung-fuer-kmu"'],
  ['the id of another network', readId, 'state:schloss', 'keine Kennung', 'no id'],
  ['the id of the profile', readId, 'profile', 'nicht „profile“', 'not "profile"'],
  ['an unknown hub', readHubReference, 'schlos', 'erlaubt: schloss); meinten Sie „schloss“?', 'unknown hub "schlos"'],
  ['an unknown topic', readTopic, 'Logistick', 'meinten Sie „logistik“?', 'unknown topic "Logistick"'],
  [
    'a lost leading zero',
    readMunicipality,
    '9775129',
    'meinten Sie 09775129 (Illertissen)?',
    'did you mean 09775129 (Illertissen)?',
  ],
  ['a district', readMunicipality, '09775', 'unbekannte Gemeinde "09775"', 'unknown municipality "09775"'],
  ['a link that is a script', readUrl, 'javascript:alert(1)', 'keine Web-Adresse', 'no web address'],
  ['a NUL', readText(100), 'a\u0000b', 'enthält Steuerzeichen', 'has control characters'],
  ['the error of a formula', readText(100), '#BEZUG!', 'ist der Fehler einer Formel', 'is the error of a formula'],
  ['text that is too long', readText(3), 'lang', 'ist 4 Zeichen lang (erlaubt: 3)', 'has 4 characters (allowed: 3)'],
  [
    'too many values',
    readList(readText(9)),
    Array.from({ length: 51 }, (_, index) => index).join('|'),
    '51 Werte (erlaubt: 50)',
    '51 values',
  ],
];

describe('a cell', () => {
  test.each(accepting)('with %s is read', (_, read, text, value) => {
    expect(read(text, names)).toEqual({ value });
  });

  test.each(refusing)('with %s is refused, in both languages', (_, read, text, de, en) => {
    expect(read(text, names)).toEqual({
      refusals: [{ de: expect.stringContaining(de), en: expect.stringContaining(en) }],
    });
  });

  test('with several wrong values has each of them told', () => {
    const reading = readList(readWord(targetGroupWords))('KMU|foo|bar', names);
    expect(reading).toMatchObject({
      refusals: [{ en: expect.stringContaining('"foo"') }, { en: expect.stringContaining('"bar"') }],
    });
  });
});
