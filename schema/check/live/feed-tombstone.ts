import { createFinding } from '../report/create-finding.ts';
import { examples } from './excerpt.ts';
import type { FeedEntry } from './feed/feed-entry.ts';
import type { LiveRule } from './live-subject.ts';

/** Rule `FEED_TOMBSTONE`. */
export const feedTombstone: LiveRule = ({ feed }) => {
  const filled = feed.entries.filter((entry) => entry.deleted && !isEmpty(entry)).map(({ id }) => id);
  if (filled.length === 0) return [];
  const message = {
    de: `Gelöschte Einträge in _catalog tragen noch Inhalt: ${examples(filled)}. Mit deleted: true bleiben nur kind, typeName, id, cursor und updatedAt; alles andere ist null oder leer.`,
    en: `Deleted entries in _catalog still have content: ${examples(filled)}. With deleted: true only kind, typeName, id, cursor and updatedAt remain; all else is null or empty.`,
  };
  return [createFinding('FEED_TOMBSTONE', message, { coordinate: 'CatalogEntry.deleted' })];
};

function isEmpty(entry: FeedEntry): boolean {
  const {
    cursor: _cursor,
    kind: _kind,
    typeName: _type,
    id: _id,
    deleted: _deleted,
    updatedAt: _at,
    ...content
  } = entry;
  return Object.values(content).every((value) => value === null || (Array.isArray(value) && value.length === 0));
}
