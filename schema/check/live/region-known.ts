import { createFinding } from '../report/create-finding.ts';
import { examples } from './excerpt.ts';
import { livingEntries } from './feed/feed-entry.ts';
import type { LiveRule } from './live-subject.ts';

/** Rule `REGION_KNOWN`. */
export const regionKnown: LiveRule = ({ feed, vocabulary }) => {
  const unknown = livingEntries(feed.entries).flatMap(({ id, places }) =>
    places
      .filter(({ regionCode }) => !vocabulary.regions.has(regionCode))
      .map(({ regionCode }) => `${regionCode} (${id})`),
  );
  if (unknown.length === 0) return [];
  const message = {
    de: `Unbekannte Regionen: ${examples([...new Set(unknown)])}. Erlaubt sind amtliche Gemeindeschlüssel mit 2 (Land), 5 (Kreis) oder 8 Ziffern (Gemeinde), die das Verzeichnis kennt.`,
    en: `Unknown regions: ${examples([...new Set(unknown)])}. Allowed are AGS codes of 2 (state), 5 (district) or 8 digits (municipality) that the directory knows.`,
  };
  return [createFinding('REGION_KNOWN', message, { coordinate: 'CatalogPlace.regionCode' })];
};
