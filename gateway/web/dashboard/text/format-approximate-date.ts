import { formatPartialDate } from '../../../files/format-partial-date.ts';
import type { Language } from '../../../files/labels.ts';
import type { DashboardDateFragment } from '../generated/graphql.ts';
import { qualifierLabels } from './texts.ts';

/** A date and which part of it is meant, as a source has said it: `Anfang 2022`, or `Frühjahr` where nobody says of which year. */
export function formatApproximateDate({ date, qualifier }: DashboardDateFragment, language: Language): string {
  const part = qualifier && qualifierLabels[qualifier][language];
  return [part, date && formatPartialDate(date, language)].filter(Boolean).join(' ');
}
