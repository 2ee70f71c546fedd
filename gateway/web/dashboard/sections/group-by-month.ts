/** What happens in the same month, or in the same year where no month is known. */
export interface Month<Entry> {
  /** `2021-08` or `2021`. */
  readonly month: string;
  readonly entries: readonly Entry[];
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

/** Entries in the order of their partial dates, by month. */
export function groupByMonth<Entry extends { readonly date: string }>(entries: readonly Entry[]): Month<Entry>[] {
  const months = new Map<string, Entry[]>();
  for (const entry of [...entries].sort((left, right) => sortKey(left.date).localeCompare(sortKey(right.date)))) {
    const month = monthOf(entry.date);
    const others = months.get(month);
    if (others) others.push(entry);
    else months.set(month, [entry]);
  }
  return [...months].map(([month, entries]) => ({ month, entries }));
}
