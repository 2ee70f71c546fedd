import type { Label } from '../../../files/labels.ts';

/** What the page says in both languages. Words in braces are filled in by `fill`. */
export const texts = {
  title: { de: 'Digitale Hubs auf einen Blick', en: 'Digital hubs at a glance' },
  about: { de: 'Über Hubgraph', en: 'About Hubgraph' },
  skip: { de: 'Zu den Ergebnissen', en: 'To the results' },
  languages: { de: 'Sprache', en: 'Language' },
  filters: { de: 'Filter', en: 'Filters' },
  topic: { de: 'Thema', en: 'Topic' },
  role: { de: 'Rolle des Themas', en: 'Role of the topic' },
  state: { de: 'Bundesland', en: 'State' },
  region: { de: 'Region', en: 'Region' },
  network: { de: 'Netzwerk', en: 'Network' },
  kind: { de: 'Angebotsart', en: 'Kind of offer' },
  targetGroup: { de: 'Zielgruppe', en: 'Target group' },
  text: { de: 'Text', en: 'Text' },
  status: { de: 'Status', en: 'Status' },
  hub: { de: 'Hub', en: 'Hub' },
  near: { de: 'Umkreis', en: 'Within' },
  startsAfter: { de: 'Beginn ab', en: 'Begins after' },
  startsBefore: { de: 'Beginn vor', en: 'Begins before' },
  updatedSince: { de: 'Geändert seit', en: 'Changed since' },
  all: { de: 'Alle', en: 'All' },
  reset: { de: 'Alle Filter löschen', en: 'Clear all filters' },
  remove: { de: '{filter}: {value} – Filter entfernen', en: '{filter}: {value} – remove filter' },
  invalid: { de: 'Mit dieser Adresse stimmt etwas nicht', en: 'Something is wrong with this address' },
  unknown: { de: '„{value}“ gibt es nicht; erlaubt: {allowed}.', en: '“{value}” is unknown; allowed: {allowed}.' },
  map: { de: 'Karte der Standorte', en: 'Map of sites' },
  mapHint: {
    de: 'Jede Nadel führt zu ihrem Hub in der Liste, die dasselbe in Worten sagt.',
    en: 'Each pin leads to its hub in the list, which says the same in words.',
  },
  mapSilent: {
    de: 'Auf der Karte fehlen Hubs von Netzwerken, die gerade nicht antworten: {networks}.',
    en: 'Missing on the map are hubs of networks that do not answer now: {networks}.',
  },
  mapUnplaced: {
    de: 'Auf der Karte fehlen Hubs, deren Ort nicht bekannt ist: {networks}.',
    en: 'Missing on the map are hubs whose place is not known: {networks}.',
  },
  mapSource: { de: 'Grenzen: Natural Earth (gemeinfrei)', en: 'Borders: Natural Earth (public domain)' },
  central: { de: 'zentraler Standort', en: 'central site' },
  decentral: { de: 'dezentraler Standort', en: 'decentral site' },
  hubs: { de: 'Hubs', en: 'Hubs' },
  offers: { de: 'Angebote', en: 'Offers' },
  months: { de: 'Termine nach Monat', en: 'Dates by month' },
  monthUnknown: { de: '{year}, Monat nicht bekannt', en: '{year}, month not known' },
  noDates: { de: 'Nichts in dieser Auswahl hat ein Datum.', en: 'Nothing in this selection has a date.' },
  opens: { de: 'Eröffnung geplant', en: 'Opening planned' },
  opened: { de: 'Eröffnet', en: 'Opened' },
  fundingEnds: { de: 'Förderung endet', en: 'Funding ends' },
  fundingEndsProvisionally: { de: 'Förderung endet vorerst', en: 'Funding ends for the time being' },
  until: { de: 'bis {date}', en: 'until {date}' },
  untilProvisionally: { de: 'vorerst bis {date}', en: 'until {date} for the time being' },
  facets: { de: 'Angebote im Vergleich', en: 'Offers compared' },
  fundings: { de: 'Förderungen und Vereinbarungen', en: 'Funding and agreements' },
  funding: { de: 'Förderung', en: 'Funding' },
  what: { de: 'Was', en: 'What' },
  sort: { de: 'Art', en: 'Kind' },
  parties: { de: 'Beteiligte', en: 'Parties' },
  amount: { de: 'Betrag', en: 'Amount' },
  ownShare: { de: 'Eigenanteil {amount}', en: 'own share {amount}' },
  source: { de: 'Quelle', en: 'Source' },
  unknownValue: { de: 'nicht bekannt', en: 'not known' },
  networks: { de: 'Netzwerke', en: 'Networks' },
  operator: { de: 'Betreiber', en: 'Operator' },
  sites: { de: 'Standorte', en: 'Sites' },
  feed: { de: 'Aktualität', en: 'Freshness' },
  lastHarvested: { de: 'Zuletzt gelesen', en: 'Last read' },
  refused: { de: '{count} Einträge abgelehnt', en: '{count} entries refused' },
  files: { de: 'Dieselbe Auswahl als Datei', en: 'The same selection as a file' },
  details: { de: 'Einzelheiten fehlen gerade', en: 'Details are missing at the moment' },
  focus: { de: 'Schwerpunkt', en: 'Focus' },
  loading: { de: 'Wird geladen …', en: 'Loading …' },
  empty: { de: 'Zu dieser Auswahl gibt es nichts.', en: 'There is nothing for this selection.' },
  truncated: {
    de: 'Gezeigt werden {shown} von {total}; die Datei hat alle.',
    en: '{shown} of {total} are shown; the file has all.',
  },
  stale: { de: '{name} antwortet gerade nicht; Stand von {time}.', en: '{name} does not answer now; as of {time}.' },
  missing: {
    de: '{name} antwortet gerade nicht; manche Angaben von dort fehlen.',
    en: '{name} does not answer now; some of its facts are missing.',
  },
  silent: {
    de: 'Hier fehlt, was Netzwerke wissen, die gerade nicht antworten: {networks}.',
    en: 'What networks know that do not answer now is missing here: {networks}.',
  },
  directory: { de: 'Das Verzeichnis', en: 'The directory' },
  partner: { de: 'Der Dienst für Netzwerke aus Tabellen', en: 'The service for networks made of tables' },
  detail: { de: 'Einzelheiten, auf Englisch:', en: 'Details:' },
  retry: { de: 'Noch einmal versuchen', en: 'Try again' },
  ADDED: { de: 'Neues Angebot: {title}', en: 'New offer: {title}' },
  CHANGED: { de: 'Angebot geändert: {title}', en: 'Offer changed: {title}' },
  REMOVED: { de: 'Angebot entfallen: {title}', en: 'Offer gone: {title}' },
} as const satisfies Record<string, Label>;

/** What the states of a network's feed are called. */
export const feedStateLabels = {
  CURRENT: { de: 'aktuell', en: 'current' },
  NEVER_HARVESTED: { de: 'noch nie gelesen', en: 'never read yet' },
  STALE: { de: 'veraltet', en: 'out of date' },
  UNREACHABLE: { de: 'nicht erreichbar', en: 'unreachable' },
} as const satisfies Record<string, Label>;

/** What the stages of agreements are called. */
export const agreementStageLabels = {
  ENDED: { de: 'beendet', en: 'ended' },
  INTENDED: { de: 'angestrebt', en: 'intended' },
  SIGNED: { de: 'unterzeichnet', en: 'signed' },
} as const satisfies Record<string, Label>;

/** Which part of a period is meant, before its name. */
export const qualifierLabels = {
  EARLY: { de: 'Anfang', en: 'early' },
  MID: { de: 'Mitte', en: 'mid' },
  END: { de: 'Ende', en: 'end of' },
  SPRING: { de: 'Frühjahr', en: 'spring' },
  SUMMER: { de: 'Sommer', en: 'summer' },
  AUTUMN: { de: 'Herbst', en: 'autumn' },
  WINTER: { de: 'Winter', en: 'winter' },
} as const satisfies Record<string, Label>;

/** How often a fee is paid. */
export const intervalLabels = {
  MONTHLY: { de: 'im Monat', en: 'a month' },
  QUARTERLY: { de: 'im Vierteljahr', en: 'a quarter' },
  YEARLY: { de: 'im Jahr', en: 'a year' },
} as const satisfies Record<string, Label>;

/** Who pays a fee. */
export const feeApportionmentLabels = {
  EACH: { de: 'je Partei', en: 'each party' },
  JOINT: { de: 'gemeinsam', en: 'jointly' },
} as const satisfies Record<string, Label>;

/** Puts values in the place of words in braces. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
