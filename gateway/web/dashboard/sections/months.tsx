import type { JSX } from 'preact';
import { formatPartialDate } from '../../../files/format-partial-date.ts';
import { formatApproximateDate } from '../text/format-approximate-date.ts';
import type { HubEntry, OfferEntry } from '../graph/load-entries.ts';
import { useLanguage, useText } from '../text/language.ts';
import { fill } from '../text/texts.ts';
import { EntryLink } from './entry-link.tsx';
import { groupByMonth } from './group-by-month.ts';
import { listDates } from './list-dates.ts';
import { hasGaps, SilentNote } from './silent-note.tsx';

interface MonthsProps {
  readonly offers: readonly OfferEntry[];
  readonly hubs: readonly HubEntry[];
}

/** What of offers and hubs has a date, by month. */
export function Months({ offers, hubs }: MonthsProps): JSX.Element {
  const text = useText();
  const language = useLanguage();
  const entries = [...offers, ...hubs];
  const months = groupByMonth(listDates(offers, hubs));
  if (months.length === 0 && !hasGaps(entries)) return <p class="empty">{text('noDates')}</p>;
  return (
    <div class="months">
      <SilentNote entries={entries} />
      {months.map(({ month, entries }) => (
        <div key={month}>
          <h3>
            {month.length === 4 ? fill(text('monthUnknown'), { year: month }) : formatPartialDate(month, language)}
          </h3>
          <ul>
            {entries.map((entry) => (
              <li key={`${entry.id} ${entry.what} ${entry.date}`}>
                <time dateTime={entry.date}>{formatApproximateDate(entry, language)}</time>
                {entry.what && `, ${text(entry.what)}`}
                {': '}
                <EntryLink path={entry.path} id={entry.id} title={entry.title} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
