import { createFinding } from '../report/create-finding.ts';
import { examples } from './excerpt.ts';
import { livingEntries } from './feed/feed-entry.ts';
import type { LiveRule } from './live-subject.ts';

/** Rule `TOPIC_KNOWN`. */
export const topicKnown: LiveRule = ({ feed, vocabulary }) => {
  const unknown = livingEntries(feed.entries).flatMap(({ id, topics }) =>
    topics.filter(({ slug }) => !vocabulary.topics.has(slug)).map(({ slug }) => `${slug} (${id})`),
  );
  if (unknown.length === 0) return [];
  const message = {
    de: `Unbekannte Themen: ${examples([...new Set(unknown)])}. Erlaubt sind die Kurznamen des gemeinsamen Vokabulars (Abfrage: { topics { edges { node { slug } } } }).`,
    en: `Unknown topics: ${examples([...new Set(unknown)])}. Allowed are the slugs of the shared vocabulary (query: { topics { edges { node { slug } } } }).`,
  };
  return [createFinding('TOPIC_KNOWN', message, { coordinate: 'CatalogTopic.slug' })];
};
