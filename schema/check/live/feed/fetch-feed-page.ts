import { z } from 'zod';
import type { Answer, AskEndpoint } from '../endpoint/answer.ts';
import { feedDocument } from './feed-document.ts';

const page = z.object({
  endCursor: z.string().nullable(),
  hasNextPage: z.boolean(),
  entries: z.array(z.unknown()),
});

/** A page of the feed; its entries are read one by one. */
export type FeedPage = z.infer<typeof page>;

/** An answer to the feed document: the page, null when there is none or it has another form. */
export interface FeedAnswer extends Answer {
  readonly page: FeedPage | null;
}

/** Reads the page of the feed behind `after` (null: from the beginning). @throws EndpointFailure */
export async function fetchFeedPage(endpoint: AskEndpoint, after: string | null, first: number): Promise<FeedAnswer> {
  const answer = await endpoint.ask(feedDocument.source, { after, first });
  const { data } = page.safeParse(answer.data?.['_catalog']);
  return { ...answer, page: answer.errors.length > 0 ? null : (data ?? null) };
}
