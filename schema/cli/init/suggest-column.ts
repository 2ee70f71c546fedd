import type { Columns } from '../../../subgraphs/partner/column/column.ts';
import { fold } from '../../../subgraphs/partner/problem/fold.ts';
import { nearest } from '../../../subgraphs/partner/problem/nearest.ts';

/** What lists call a column that the tables call something else, by the column's name in the code. */
const usualNames: Readonly<Record<string, readonly string[]>> = {
  id: ['nr', 'nummer', 'kürzel'],
  title: ['name', 'bezeichnung', 'angebot', 'veranstaltung', 'veranstaltungstitel', 'was'],
  summary: ['text', 'inhalt', 'kurzbeschreibung', 'description', 'info', 'infos', 'bemerkung'],
  kind: ['typ', 'kategorie', 'format', 'category', 'type', 'veranstaltungsart', 'angebotsart'],
  status: ['stand', 'state'],
  topics: ['thema', 'schlagworte', 'tags', 'topic'],
  targetGroups: ['zielgruppe', 'für wen', 'teilnehmerkreis', 'audience'],
  starts: ['datum', 'start', 'von', 'termin', 'date', 'wann', 'startdatum', 'begin'],
  ends: ['bis', 'end', 'enddatum'],
  url: ['webseite', 'website', 'internet', 'homepage', 'url', 'anmeldung', 'mehr'],
  venue: ['veranstaltungsort', 'location', 'raum', 'wo'],
  hub: ['einrichtung', 'veranstalter', 'anbieter', 'zentrum', 'organizer'],
  address: ['anschrift', 'straße', 'street'],
  region: ['ags', 'gemeindeschlüssel', 'amtlicher gemeindeschlüssel'],
  latitude: ['lat', 'breite'],
  longitude: ['lon', 'lng', 'länge'],
};

/** The column that a heading of another list most likely means, by its name in the code; null when none is near. */
export function suggestColumn(heading: string, columns: Columns): string | null {
  return findColumn(heading, columns) ?? byUsualName(heading, columns) ?? byNearness(heading, columns);
}

/** The column of this German or English heading; null when there is none. */
export function findColumn(heading: string, columns: Columns): string | null {
  const wanted = fold(heading);
  const found = Object.entries(columns).find(
    ([
      ,
      {
        heading: { de, en },
      },
    ]) => [de, en].some((name) => fold(name) === wanted),
  );
  return found?.[0] ?? null;
}

function byUsualName(heading: string, columns: Columns): string | null {
  const wanted = fold(heading);
  return Object.keys(columns).find((name) => usualNames[name]?.some((usual) => fold(usual) === wanted)) ?? null;
}

function byNearness(heading: string, columns: Columns): string | null {
  const headings = Object.values(columns).flatMap(({ heading: { de, en } }) => [de, en]);
  const name = nearest(heading, headings);
  return name === null ? null : findColumn(name, columns);
}
