import { createFinding } from '../report/create-finding.ts';
import { examples } from './excerpt.ts';
import { livingEntries } from './feed/feed-entry.ts';
import type { LiveRule } from './live-subject.ts';

const form = /^[a-z][a-z0-9-]*:[^\s:]+$/;
const maxLength = 200;

/** Rule `ID_PREFIX`. */
export const idPrefix: LiveRule = ({ feed, network }) => {
  const hubIds = livingEntries(feed.entries).flatMap(({ hubId }) => hubId ?? []);
  const ids = new Set([...feed.entries.map(({ id }) => id), ...hubIds]);
  const wrong = [...ids].filter((id) => !id.startsWith(`${network.id}:`) || !form.test(id) || id.length > maxLength);
  if (wrong.length === 0) return [];
  const message = {
    de: `Ids ohne das Präfix des Netzwerks: ${examples(wrong)}. Eine Id lautet „${network.id}:name“, der Name ohne Leerzeichen und Doppelpunkt, zusammen höchstens ${maxLength} Zeichen.`,
    en: `Ids without the network's prefix: ${examples(wrong)}. An id reads "${network.id}:name", the name without space and colon, ${maxLength} characters at most in all.`,
  };
  return [createFinding('ID_PREFIX', message, { coordinate: 'CatalogEntry.id' })];
};
