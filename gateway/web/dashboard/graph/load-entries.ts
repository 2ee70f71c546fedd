import {
  DashboardHubsDocument,
  type DashboardHubsQuery,
  DashboardOffersDocument,
  type DashboardOffersQuery,
  type Language,
} from '../generated/graphql.ts';
import type { Selection } from '../selection/read-search.ts';
import { type Answer, ask, type StaleNote } from './ask.ts';

/** A hub as the directory knows it; `node` is null where its network does not answer. */
export type HubEntry = DashboardHubsQuery['hubs']['edges'][number];

/** An offer, likewise. */
export type OfferEntry = DashboardOffersQuery['offers']['edges'][number];

/** Entries of a selection: all of them, unless there are more than anybody reads. */
export interface Entries<Entry> {
  readonly totalCount: number;
  readonly entries: readonly Entry[];
}

interface Page<Entry> {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges: readonly Entry[];
}

/** Pages of 100 that are read at the most. */
const maxPages = 10;

/** The hubs of a selection. Rejects as `ask` does. */
export function loadHubs(
  { hubFilter }: Selection,
  language: Language,
  signal: AbortSignal,
): Promise<Answer<Entries<HubEntry>>> {
  return loadPages(async (after) => {
    const answer = await ask(DashboardHubsDocument, { filter: hubFilter, after, language }, signal);
    return { ...answer, data: answer.data.hubs };
  });
}

/** The offers of a selection. Rejects as `ask` does. */
export function loadOffers(
  { offerFilter }: Selection,
  language: Language,
  signal: AbortSignal,
): Promise<Answer<Entries<OfferEntry>>> {
  return loadPages(async (after) => {
    const answer = await ask(DashboardOffersDocument, { filter: offerFilter, after, language }, signal);
    return { ...answer, data: answer.data.offers };
  });
}

async function loadPages<Entry>(
  load: (after: string | null) => Promise<Answer<Page<Entry>>>,
): Promise<Answer<Entries<Entry>>> {
  const entries: Entry[] = [];
  const stale: StaleNote[] = [];
  const missing: string[] = [];
  let totalCount = 0;
  let after: string | null = null;
  for (let count = 0; count < maxPages; count++) {
    const page: Answer<Page<Entry>> = await load(after);
    entries.push(...page.data.edges);
    stale.push(...page.stale);
    missing.push(...page.missing);
    totalCount = page.data.totalCount;
    after = page.data.pageInfo.endCursor;
    if (!page.data.pageInfo.hasNextPage) break;
  }
  return { data: { totalCount, entries }, stale, missing };
}
