import type { JSX } from 'preact';
import type { OfferEntry } from '../graph/load-entries.ts';
import { formatPartialDate } from '../text/format.ts';
import { useLanguage, useText } from '../text/language.ts';
import { fill } from '../text/texts.ts';
import { EntryLink } from './entry-link.tsx';
import { groupByMonth } from './group-by-month.ts';

/** Offers with a date by the month in which they begin. */
export function Months({ offers }: { offers: readonly OfferEntry[] }): JSX.Element {
  const text = useText();
  const language = useLanguage();
  const months = groupByMonth(offers);
  if (months.length === 0) return <p class="empty">{text('noDates')}</p>;
  return (
    <div class="months">
      {months.map(({ month, offers }) => (
        <div key={month}>
          <h3>
            {month.length === 4 ? fill(text('monthUnknown'), { year: month }) : formatPartialDate(month, language)}
          </h3>
          <ul>
            {offers.map(({ id, title, node }) => (
              <li key={id}>
                <time dateTime={node?.startsAt ?? ''}>{formatPartialDate(node?.startsAt ?? '', language)}</time>
                {': '}
                <EntryLink path="offers" id={id} title={title} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
