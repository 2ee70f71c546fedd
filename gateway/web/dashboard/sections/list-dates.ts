import type { DashboardDateFragment } from '../generated/graphql.ts';
import type { HubEntry, OfferEntry } from '../graph/load-entries.ts';
import type { texts } from '../text/texts.ts';

/** Something with a date: an offer that begins, a hub that opens, a funding of a hub that ends. */
export interface DatedEntry {
  /** A partial date: `2022`, `2021-08`, `2021-08-04` or with a time. */
  readonly date: string;
  readonly qualifier: DashboardDateFragment['qualifier'];
  /** What happens then; null where the entry itself does. */
  readonly what: keyof typeof texts | null;
  readonly path: 'hubs' | 'offers';
  readonly id: string;
  readonly title: string;
}

/** All that has a date. Where a network does not answer, or names no year, nothing is known to be listed. */
export function listDates(offers: readonly OfferEntry[], hubs: readonly HubEntry[]): DatedEntry[] {
  const begins = offers.flatMap(({ id, title, node }) =>
    node?.startsAt ? [{ date: node.startsAt, qualifier: null, what: null, path: 'offers' as const, id, title }] : [],
  );
  return [...begins, ...hubs.flatMap(listDatesOfHub)];
}

function listDatesOfHub({ id, title, node }: HubEntry): DatedEntry[] {
  const opening = node?.opening;
  const dated: [DashboardDateFragment | null | undefined, DatedEntry['what']][] = [
    [opening?.date, opening?.stage === 'COMPLETED' ? 'opened' : 'opens'],
    ...(node?.fundings ?? []).map(({ ends, endProvisional }): (typeof dated)[number] => [
      ends,
      endProvisional ? 'fundingEndsProvisionally' : 'fundingEnds',
    ]),
  ];
  return dated.flatMap(([when, what]) =>
    when?.date ? [{ date: when.date, qualifier: when.qualifier, what, path: 'hubs' as const, id, title }] : [],
  );
}
