import type { JSX } from 'preact';
import { labelOf } from '../../../files/labels.ts';
import type { DashboardNetworksQuery } from '../generated/graphql.ts';
import { formatCount, formatInstant } from '../text/format.ts';
import { useLanguage, useText } from '../text/language.ts';
import { Table } from './table.tsx';
import { feedStateLabels, fill } from '../text/texts.ts';

/** How fresh and healthy each network is, and how much there is of it. */
export function Networks({ networks }: { networks: DashboardNetworksQuery['networks'] }): JSX.Element {
  const text = useText();
  const language = useLanguage();
  const heads = [
    text('network'),
    text('operator'),
    text('hubs'),
    text('sites'),
    text('offers'),
    text('feed'),
    text('lastHarvested'),
  ];
  return (
    <Table label={text('networks')} heads={heads}>
      {networks.map(({ id, title, operatorName, hubCount, siteCount, offerCount, feed }) => (
        <tr key={id}>
          <th scope="row">{title}</th>
          <td data-head={text('operator')}>{operatorName}</td>
          <td data-head={text('hubs')} class="number">
            {formatCount(hubCount, language)}
          </td>
          <td data-head={text('sites')} class="number">
            {formatCount(siteCount, language)}
          </td>
          <td data-head={text('offers')} class="number">
            {formatCount(offerCount, language)}
          </td>
          <td data-head={text('feed')}>
            <span class={`feed feed-${feed.state}`}>{labelOf(feedStateLabels, feed.state, language)}</span>
            {feed.refusedEntries > 0 && ` (${fill(text('refused'), { count: feed.refusedEntries })})`}
            {feed.lastError && <small class="soft"> {feed.lastError}</small>}
          </td>
          <td data-head={text('lastHarvested')}>
            {feed.lastHarvestedAt
              ? formatInstant(new Date(feed.lastHarvestedAt), new Date(), language)
              : text('unknownValue')}
          </td>
        </tr>
      ))}
    </Table>
  );
}
