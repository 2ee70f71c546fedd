import type { OfferEntry } from '../graph/load-entries.ts';

/** Offers that begin in the same month, or in the same year where no month is known. */
export interface Month {
  /** `2021-08` or `2021`. */
  readonly month: string;
  readonly offers: readonly OfferEntry[];
}

/** The month of a partial date in the hubs' own time zone: `2021-08`, or `2021` where no more is known. */
function monthOf(value: string): string {
  if (!value.includes('T')) return value.slice(0, 7);
  return new Date(value).toLocaleDateString('sv-SE', { timeZone: 'Europe/Berlin' }).slice(0, 7);
}

/** What sorts a partial date: one of less precision comes after the days that it may mean. */
function sortKey(value: string): string {
  return value.length < 10 ? `${value}-99` : value;
}

/** Offers with a date, in the order of their beginning, by month. */
export function groupByMonth(offers: readonly OfferEntry[]): Month[] {
  const months = new Map<string, OfferEntry[]>();
  const startOf = ({ node }: OfferEntry): string => sortKey(node?.startsAt ?? '');
  const dated = offers.filter(({ node }) => node?.startsAt);
  for (const offer of dated.sort((left, right) => startOf(left).localeCompare(startOf(right)))) {
    const month = monthOf(offer.node?.startsAt ?? '');
    const others = months.get(month);
    if (others) others.push(offer);
    else months.set(month, [offer]);
  }
  return [...months].map(([month, entries]) => ({ month, offers: entries }));
}
