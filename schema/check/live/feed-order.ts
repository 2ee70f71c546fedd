import { createFinding } from '../report/create-finding.ts';
import { excerpt } from './excerpt.ts';
import type { LiveRule } from './live-subject.ts';

/** Rule `FEED_ORDER`. */
export const feedOrder: LiveRule = ({ feed: { entries } }) => {
  const index = entries.findIndex((entry, at) => {
    const before = entries[at - 1];
    return before !== undefined && Date.parse(entry.updatedAt) < Date.parse(before.updatedAt);
  });
  const [before, entry] = [entries[index - 1], entries[index]];
  if (!before || !entry) return [];
  const message = {
    de: `_catalog ist nicht nach Änderungen geordnet: ${excerpt(entry.id)} (${entry.updatedAt}) steht hinter ${excerpt(before.id)} (${before.updatedAt}). Der Feed liefert Änderungen in der Reihenfolge, in der sie geschahen, die älteste zuerst.`,
    en: `_catalog is not in the order of changes: ${excerpt(entry.id)} (${entry.updatedAt}) comes after ${excerpt(before.id)} (${before.updatedAt}). The feed gives changes in the order they happened, the oldest first.`,
  };
  return [createFinding('FEED_ORDER', message, { coordinate: 'Query._catalog' })];
};
