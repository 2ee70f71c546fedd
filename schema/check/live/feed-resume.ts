import { createFinding } from '../report/create-finding.ts';
import type { Finding, Message } from '../report/finding.ts';
import type { AskEndpoint } from './endpoint/answer.ts';
import { feedEntry } from './feed/feed-entry.ts';
import { fetchFeedPage, type FeedPage } from './feed/fetch-feed-page.ts';
import type { LiveRule, LiveSubject } from './live-subject.ts';

/** Entries that are read again in small pages. */
const maxReread = 40;
const smallPages = 4;
/** A feed may change while it is read: what holds the second time is right. */
const attempts = 2;

/** Rule `FEED_RESUME`. */
export const feedResume: LiveRule = async (subject) => {
  if (subject.feed.entries.length === 0) return [];
  let problem: Message | null = null;
  for (let attempt = 0; attempt < attempts; attempt++) {
    problem = (await resumeInPages(subject)) ?? (await resumeInTheMiddle(subject)) ?? (await resumeAtTheEnd(subject));
    if (!problem) return [];
  }
  return problem ? [toFinding(problem)] : [];
};

function toFinding(message: Message): Finding {
  return createFinding('FEED_RESUME', message, { coordinate: 'Query._catalog' });
}

async function resumeInPages({ endpoint, feed }: LiveSubject): Promise<Message | null> {
  const count = Math.min(feed.entries.length, maxReread);
  const whole = await read(endpoint, null, count);
  const pageSize = Math.ceil(count / smallPages);
  const pieces: string[] = [];
  let after: string | null = null;
  while (pieces.length < count) {
    const page: FeedPage | null = await readPage(endpoint, after, Math.min(pageSize, count - pieces.length));
    if (!page || page.entries.length === 0) break;
    pieces.push(...identities(page));
    if (page.endCursor !== cursors(page).at(-1)) return wrongEndCursor;
    after = page.endCursor;
  }
  return isEqual(pieces, whole) ? null : otherPages(count, pageSize);
}

async function resumeInTheMiddle({ endpoint, feed }: LiveSubject): Promise<Message | null> {
  const count = Math.min(feed.entries.length, maxReread);
  const page = await readPage(endpoint, null, count);
  const middle = Math.floor((count - 1) / 2);
  const cursor = page && cursors(page)[middle];
  if (!cursor || count === 1) return null;
  const rest = await read(endpoint, cursor, count - middle - 1);
  return isEqual(rest, identities(page).slice(middle + 1)) ? null : otherRest;
}

async function resumeAtTheEnd({ endpoint, feed }: LiveSubject): Promise<Message | null> {
  const end = feed.isWhole ? feed.entries.at(-1)?.cursor : undefined;
  if (end === undefined) return null;
  const page = await readPage(endpoint, end, 1);
  const isAtEnd = page?.entries.length === 0 && !page.hasNextPage && page.endCursor === end;
  // Something new since then is right as well.
  return isAtEnd || (page && page.entries.length > 0 && !sameAs(page, feed.entries.at(-1)?.id)) ? null : noEnd;
}

function sameAs(page: FeedPage, id: string | undefined): boolean {
  return page.entries.some((entry) => feedEntry.safeParse(entry).data?.id === id);
}

async function readPage(endpoint: AskEndpoint, after: string | null, first: number): Promise<FeedPage | null> {
  return (await fetchFeedPage(endpoint, after, first)).page;
}

async function read(endpoint: AskEndpoint, after: string | null, first: number): Promise<string[]> {
  const page = await readPage(endpoint, after, first);
  return page ? identities(page) : [];
}

function identities({ entries }: FeedPage): string[] {
  return entries.map((entry) => JSON.stringify(feedEntry.safeParse(entry).data ?? entry));
}

function cursors({ entries }: FeedPage): string[] {
  return entries.map((entry) => feedEntry.safeParse(entry).data?.cursor ?? '');
}

function isEqual(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((each, index) => each === others[index]);
}

function otherPages(count: number, pageSize: number): Message {
  return {
    de: `_catalog in Seiten zu ${pageSize} liefert nicht dieselben Einträge wie _catalog(first: ${count}). Jede Seite muss genau hinter dem Cursor „after“ weitermachen.`,
    en: `_catalog in pages of ${pageSize} does not give the same entries as _catalog(first: ${count}). Each page must go on exactly behind the cursor "after".`,
  };
}

const wrongEndCursor: Message = {
  de: 'endCursor einer Seite von _catalog ist nicht der Cursor ihres letzten Eintrags. Beide müssen gleich sein, damit niemand einen Eintrag überspringt.',
  en: 'endCursor of a page of _catalog is not the cursor of its last entry. They must be equal, so that nobody skips an entry.',
};

const otherRest: Message = {
  de: '_catalog(after: …) hinter einem Eintrag in der Mitte liefert nicht die Einträge, die ihm folgen. Der Cursor jedes Eintrags muss die Stelle hinter ihm bezeichnen.',
  en: '_catalog(after: …) behind an entry in the middle does not give the entries that follow it. The cursor of each entry must mean the place behind it.',
};

const noEnd: Message = {
  de: '_catalog(after: …) hinter dem letzten Eintrag muss leer sein, mit hasNextPage: false und endCursor gleich „after“.',
  en: '_catalog(after: …) behind the last entry must be empty, with hasNextPage: false and endCursor equal to "after".',
};
