import { createFinding } from '../report/create-finding.ts';
import { examples } from './excerpt.ts';
import { livingEntries, type FeedEntry } from './feed/feed-entry.ts';
import type { LiveRule } from './live-subject.ts';

/** Rule `FEED_ENTRY_COMPLETE`: what the directory would refuse to index. */
export const feedEntryComplete: LiveRule = ({ feed }) => {
  const incomplete = livingEntries(feed.entries).flatMap((entry) => {
    const missing = missingFields(entry);
    return missing.length === 0 ? [] : [`${entry.id}: ${missing.join(', ')}`];
  });
  if (incomplete.length === 0) return [];
  const message = {
    de: `Einträgen in _catalog fehlen Angaben: ${examples(incomplete)}. Jeder Eintrag braucht title, Hubs und Angebote status, Angebote hubId und offerKind; latitude und longitude gibt es nur zusammen.`,
    en: `Entries in _catalog lack values: ${examples(incomplete)}. Every entry needs title, hubs and offers status, offers hubId and offerKind; latitude and longitude come together only.`,
  };
  return [createFinding('FEED_ENTRY_COMPLETE', message, { coordinate: 'CatalogEntry' })];
};

function missingFields({ kind, title, status, hubId, offerKind, places }: FeedEntry): string[] {
  const isHalf = places.some(({ latitude, longitude }) => (latitude === null) !== (longitude === null));
  return [
    !title?.trim() && 'title',
    kind !== 'PROFILE' && status === null && 'status',
    kind === 'OFFER' && hubId === null && 'hubId',
    kind === 'OFFER' && offerKind === null && 'offerKind',
    isHalf && 'places',
  ].filter((name) => name !== false);
}
