import { labelOf, type Language } from '../../../files/labels.ts';
import type { DashboardHubFragment } from '../generated/graphql.ts';
import { formatMoney } from './format.ts';
import { feeApportionmentLabels, intervalLabels } from './texts.ts';

type Fee = NonNullable<DashboardHubFragment['agreements'][number]['recurringFee']>;

/** A fee that is paid again and again; whether jointly or by each is said only where it is known. */
export function formatFee({ amount, interval, apportionment }: Fee, language: Language): string {
  const who = apportionment ? ` (${labelOf(feeApportionmentLabels, apportionment, language)})` : '';
  return `${formatMoney(amount, language)} ${labelOf(intervalLabels, interval, language)}${who}`;
}
