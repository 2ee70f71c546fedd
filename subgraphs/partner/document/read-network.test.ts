import { describe, expect, test } from 'vitest';
import { readVocabularyNames } from '../cell/known-names.ts';
import { formatProblem } from '../problem/format-problem.ts';
import { asFiles, rightTexts, table } from '../testkit/network-texts.ts';
import type { NetworkTexts } from '../testkit/network-texts.ts';
import { readNetwork } from './read-network.ts';

const vocabulary = readVocabularyNames();
const right = rightTexts('demo');
const read = (texts: NetworkTexts) => readNetwork('demo', asFiles(texts), vocabulary);
const problems = async (texts: NetworkTexts, language: 'de' | 'en' = 'de') =>
  (await read({ ...right, ...texts })).problems.map((problem) => formatProblem(problem, language));

test('lines become hubs and offers, every fact with its source, unknown is null', async () => {
  const { content } = await read({
    ...right,
    'hubs.csv': table(
      'Kennung;Titel;Beschreibung;Status;Status vom;Schwerpunkt;Themen;Zielgruppen;Ziele;Standort;Region (AGS);Adresse;Breitengrad;Längengrad;Quelle;Herausgeber der Quelle;Datum der Quelle',
      'schloss;Vöhlinschloss;"Ein <b>Ort</b>\nmit Absatz";in Betrieb;August 2021;Mobilität;Logistik 4.0|smes;KMU;Sichtbar sein|Nichts doppelt;Schloss;09775129;Am Schloss 1;48,2234;10,1035;Bericht;Blatt;1.8.2021',
      'zwei;Hub zwei;;geplant;;;;;;;;;;;;;',
    ),
    'offers.csv': table(
      'Kennung;Hub;Art;Titel;Status;Beginn;Region (AGS)',
      'w;schloss;Workshop;W;verfügbar;10.2021;09775135',
    ),
  });
  const { hubs = [], offers, sources, organisations } = content?.data ?? {};
  const source = hubs[0]?.status.source;
  expect(hubs[0]).toMatchObject({
    id: 'demo:schloss',
    summary: 'Ein <b>Ort</b>\nmit Absatz',
    status: { value: 'ACTIVE', asOf: '2021-08', source },
    targetGroups: ['SMALL_AND_MEDIUM_ENTERPRISES'],
    topics: [
      { topic: { slug: 'mobility' }, role: 'FOCUS', label: 'Mobilität', source },
      { topic: { slug: 'logistics' }, role: 'SUBJECT', label: 'Logistik 4.0', source },
      { topic: { slug: 'smes' }, role: 'SUBJECT', label: null, source },
    ],
    goals: [{ title: 'Sichtbar sein' }, { title: 'Nichts doppelt' }],
    sites: [{ title: 'Schloss', region: { code: '09775129' }, location: { latitude: 48.2234, longitude: 10.1035 } }],
  });
  expect(hubs[1]).toMatchObject({ summary: null, status: { asOf: null }, topics: [], sites: [], targetGroups: [] });
  expect(offers).toMatchObject([
    {
      id: 'demo:w',
      hub: 'demo:schloss',
      startsAt: '2021-10',
      endsAt: null,
      url: null,
      venue: { title: 'Neu-Ulm', address: null },
    },
  ]);
  expect(sources?.map(({ title, publisher, publishedOn }) => [title, publisher, publishedOn])).toEqual([
    ['Bericht', 'Blatt', '2021-08-01'],
    ['Angaben der Stadt', 'Stadt Musterstadt', '2021-08'],
  ]);
  expect(organisations).toMatchObject([{ key: 'demo:operator', name: 'Stadt Musterstadt', kind: 'MUNICIPALITY' }]);
});

const hubs = (...lines: string[]) => ({
  'hubs.csv': table('Kennung;Titel;Status;Region (AGS);Breitengrad;Längengrad', ...lines),
});

const cases: [string, NetworkTexts, string[]][] = [
  [
    'an empty cell',
    hubs('eins;;in Betrieb;;;'),
    ['hubs.csv, Zeile 2, Spalte B (Titel): ist leer und muss ausgefüllt sein'],
  ],
  [
    'an unknown column',
    { 'hubs.csv': table('Kennung;Titel;Status;Tehmen', 'eins;Eins;geplant;x') },
    [
      'hubs.csv, Zeile 1, Spalte D (Tehmen): unbekannte Spalte "Tehmen" (erlaubt: Kennung, Titel, Beschreibung,…meinten Sie „Themen“?',
    ],
  ],
  [
    'a missing column and one that is there twice',
    { 'hubs.csv': table('Kennung;Titel;title', 'eins;Eins;Eins') },
    ['hubs.csv, Zeile 1: die Spalte „Status“ fehlt', 'hubs.csv, Zeile 1, Spalte C (title): diese Spalte gibt es schon'],
  ],
  ['a line that is cut off', hubs('eins;Eins;geplant'), ['hubs.csv, Zeile 2: hat 3 Felder, die Überschriften sind 6']],
  [
    'one coordinate, and a place without a municipality',
    hubs('eins;Eins;geplant;;48,1;'),
    [
      'hubs.csv, Zeile 2, Spalte F (Längengrad): fehlt zur anderen Koordinate',
      'hubs.csv, Zeile 2, Spalte D (Region (AGS)): fehlt: zu einem Ort gehört der Gemeindeschlüssel',
    ],
  ],
  [
    'an id that is there twice, across tables',
    {
      ...hubs('eins;Eins;geplant;;;', 'eins;Zwei;geplant;;;'),
      'offers.csv': table('Kennung;Hub;Art;Titel;Status', 'eins;eins;Workshop;W;geplant'),
    },
    [
      'hubs.csv, Zeile 3, Spalte A (Kennung): die Kennung "demo:eins" gibt es schon',
      'offers.csv, Zeile 2, Spalte A (Kennung): die Kennung "demo:eins" gibt es schon',
    ],
  ],
  [
    'an end before the beginning',
    {
      'offers.csv': table(
        'Kennung;Hub;Art;Titel;Status;Beginn;Ende',
        'a;eins;Workshop;W;geplant;2.2021;1.1.2021',
        'b;eins;Workshop;W;geplant;2.2.2021;2021',
      ),
    },
    ['offers.csv, Zeile 2, Spalte G (Ende): liegt vor dem Beginn'],
  ],
  [
    'a source without its title',
    { 'offers.csv': table('Kennung;Hub;Art;Titel;Status;Quelle;Datum der Quelle', 'a;eins;Workshop;W;geplant;;2021') },
    ['offers.csv, Zeile 2, Spalte F (Quelle): fehlt: jede Angabe nennt ihre Quelle'],
  ],
  [
    'no source anywhere',
    {
      ...hubs('eins;Eins;geplant;;;'),
      'network.yaml': right['network.yaml'].replace(/\nsource:.*/, ''),
      'offers.csv': table('Kennung;Hub;Art;Titel;Status'),
    },
    ['hubs.csv, Zeile 2: fehlt: jede Angabe nennt ihre Quelle'],
  ],
  ['a forgotten table', { 'offers.csv': undefined }, ['offers.csv: fehlt']],
  ['a workbook beside CSV files', { 'network.xlsx': 'x' }, ['network.xlsx: gibt es neben CSV-Dateien']],
  ['no YAML', { 'network.yaml': 'id: [demo' }, ['network.yaml, Zeile 1: kein YAML']],
  [
    'what network.yaml must not say',
    { 'network.yaml': 'id: other\ntitel: T\noperator: { name: N, kind: Behörde }\nsource: [x]' },
    ['network.yaml, Zeile 4, source: muss ein Text sein'],
  ],
  [
    'keys of network.yaml',
    { 'network.yaml': 'id: other\ntitel: T\noperator: { name: N, kind: Behörde }\nsource: { date: 2021 }' },
    [
      'network.yaml, source.title: fehlt',
      'network.yaml, title: fehlt',
      'network.yaml, Zeile 1, id: ist "other" (erlaubt: „demo“',
      'network.yaml, Zeile 2, titel: unbekannter Schlüssel (erlaubt: id, title,…meinten Sie „title“?',
      'network.yaml, Zeile 3, operator.kind: unbekannter Wert "Behörde"',
    ],
  ],
];

describe('tables with problems', () => {
  test.each(cases)('%s: told with its place', async (_, texts, expected) => {
    const found = await problems(texts);
    expect(found).toHaveLength(expected.length);
    const isTold = expected.map((line) => {
      const parts = line.split('…');
      return found.some((text) => parts.every((part) => text.includes(part)));
    });
    expect(isTold, found.join('\n')).toEqual(expected.map(() => true));
  });

  test('every bad cell of every file is told at once, in both languages', async () => {
    const texts = {
      'network.yaml': right['network.yaml'].replace('Kommune', 'Komune'),
      'hubs.csv': table(
        'id;title;status;status date;region (AGS)',
        'A b;T;offen;bald;1',
        'gut;T;ACTIVE;2021;',
        ';;;;x',
      ),
      'offers.csv': table('id;hub;kind;title;status', 'a;nirgends;Kurs;T;ACTIVE', 'b;gut;EVENT;T;ACTIVE'),
    };
    const english = await problems(texts, 'en');
    expect(english.map((line) => line.split(':')[0])).toEqual([
      'network.yaml, line 3, operator.kind',
      'hubs.csv, line 2, column A (id)',
      'hubs.csv, line 2, column C (status)',
      'hubs.csv, line 2, column D (status date)',
      'hubs.csv, line 2, column E (region (AGS))',
      'hubs.csv, line 4, column A (id)',
      'hubs.csv, line 4, column B (title)',
      'hubs.csv, line 4, column C (status)',
      'hubs.csv, line 4, column E (region (AGS))',
      'offers.csv, line 2, column B (hub)',
      'offers.csv, line 2, column C (kind)',
    ]);
    expect(await problems(texts)).toHaveLength(english.length);
  });

  test('a table whose every line is wrong is read up to its thousandth problem', async () => {
    const lines = Array.from({ length: 1200 }, (_, index) => `hub-${index};Hub;geplannt`);
    const found = await problems({
      'hubs.csv': table('Kennung;Titel;Status', ...lines),
      'offers.csv': table('Kennung;Hub;Art;Titel;Status'),
    });
    expect(found).toHaveLength(1001);
    expect(found.at(-1)).toBe('hubs.csv, Zeile 1002: ab hier nicht mehr geprüft: schon 1000 Fehler');
  });
});
