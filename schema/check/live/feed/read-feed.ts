import type { GraphQLSchema } from 'graphql';
import { createFinding } from '../../report/create-finding.ts';
import type { Finding, Message } from '../../report/finding.ts';
import type { AskEndpoint } from '../endpoint/answer.ts';
import { excerpt } from '../excerpt.ts';
import type { LiveLimits } from '../live-limits.ts';
import type { FeedSample } from '../live-subject.ts';
import { findTypeLies, type TypeLie } from '../types/find-type-lies.ts';
import { tellTypeLies } from '../types/tell-type-lies.ts';
import { feedDocument } from './feed-document.ts';
import { feedEntry, type FeedEntry } from './feed-entry.ts';
import { fetchFeedPage, type FeedAnswer } from './fetch-feed-page.ts';

/** The beginning of a feed, and what was found while reading it. */
export interface ReadFeed extends FeedSample {
  readonly findings: readonly Finding[];
}

/**
 * Rule `FEED_READABLE`: reads the feed from its beginning, page by page, to its end or to `maxEntries`. Entries whose values are
 * not of their types are told (`RESPONSE_TYPES`) and left out.
 * @throws EndpointFailure
 */
export async function readFeed(endpoint: AskEndpoint, schema: GraphQLSchema, limits: LiveLimits): Promise<ReadFeed> {
  const entries: FeedEntry[] = [];
  const lies: TypeLie[] = [];
  const done = (isWhole: boolean, ...problems: Message[]): ReadFeed => ({
    entries,
    isWhole,
    findings: [...problems.map((problem) => createFinding('FEED_READABLE', problem)), ...tellTypeLies(lies)],
  });
  let after: string | null = null;
  let count = 0;
  while (count < limits.maxEntries) {
    const answer: FeedAnswer = await fetchFeedPage(endpoint, after, limits.pageSize);
    if (answer.data) lies.push(...findTypeLies(schema, feedDocument.document, answer.data));
    if (!answer.page) return done(false, ...(lies.length > 0 ? [] : [unreadable(answer)]));
    entries.push(...answer.page.entries.flatMap((entry) => feedEntry.safeParse(entry).data ?? []));
    count += answer.page.entries.length;
    if (answer.page.entries.length > limits.pageSize) return done(false, tooMany(limits.pageSize));
    if (!answer.page.hasNextPage) return count === 0 ? empty : done(true);
    if (answer.page.endCursor === null || answer.page.endCursor === after) return done(false, stuck);
    after = answer.page.endCursor;
  }
  return done(false);
}

function unreadable({ errors }: FeedAnswer): Message {
  const reason = errors[0] ? excerpt(errors[0].message) : 'data: null';
  return {
    de: `_catalog(first: …) antwortet nicht: ${reason}. Erwartet wird eine CatalogPage ohne Fehler.`,
    en: `_catalog(first: …) does not answer: ${reason}. Expected is a CatalogPage without errors.`,
  };
}

function tooMany(first: number): Message {
  return {
    de: `_catalog(first: ${first}) liefert mehr als ${first} Einträge; eine Seite hat höchstens so viele, wie „first“ sagt.`,
    en: `_catalog(first: ${first}) gives more than ${first} entries; a page has at most as many as "first" says.`,
  };
}

const empty: ReadFeed = {
  entries: [],
  isWhole: true,
  findings: [
    createFinding(
      'FEED_READABLE',
      {
        de: '_catalog ist leer: ohne Einträge lässt sich das meiste nicht prüfen. Ein Netzwerk liefert mindestens sein Profil.',
        en: '_catalog is empty: without entries most rules have nothing to check. A network gives its profile at least.',
      },
      { severity: 'warning' },
    ),
  ],
};

const stuck: Message = {
  de: '_catalog sagt hasNextPage: true, aber endCursor rückt nicht weiter. endCursor muss der Cursor des letzten Eintrags sein.',
  en: '_catalog says hasNextPage: true, but endCursor does not move on. endCursor must be the cursor of the last entry.',
};
