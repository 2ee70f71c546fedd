import type { JSX } from 'preact';
import { formatPartialDate } from '../../../files/format-partial-date.ts';
import { labelOf, statusLabels } from '../../../files/labels.ts';
import type { Entries, HubEntry } from '../graph/load-entries.ts';
import { PinShape } from '../map/pin-shape.tsx';
import { useLanguage, useText } from '../text/language.ts';
import { formatApproximateDate } from '../text/format-approximate-date.ts';
import { EntryLink } from './entry-link.tsx';
import { ListNote } from './list-note.tsx';

/** The id of a hub's entry in the list, which pins lead to. */
export function hubAnchor(hubId: string): string {
  return `hub-${hubId}`;
}

/** Hubs with their sites: what the map shows, in words. */
export function HubList({ hubs }: { hubs: Entries<HubEntry> }): JSX.Element {
  return (
    <>
      <ListNote list={hubs} />
      <ul class="cards">
        {hubs.entries.map((hub) => (
          <li key={hub.id} id={hubAnchor(hub.id)} tabIndex={-1}>
            <Hub hub={hub} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Hub({ hub: { id, title, network, node } }: { hub: HubEntry }): JSX.Element {
  const text = useText();
  const language = useLanguage();
  const focus = node?.focusTopic?.topic?.label;
  return (
    <>
      <h3>
        <EntryLink path="hubs" id={id} title={title} />
      </h3>
      <p class="soft">{network?.title}</p>
      {node?.status && (
        <p>
          <svg viewBox="-12 -12 24 24" width="16" height="16" aria-hidden="true">
            <PinShape status={node.status.value} />
          </svg>{' '}
          {labelOf(statusLabels, node.status.value, language)}
          {node.status.asOf && ` (${formatPartialDate(node.status.asOf, language)})`}
        </p>
      )}
      {node?.opening && (
        <p>
          {text(node.opening.stage === 'COMPLETED' ? 'opened' : 'opens')}:{' '}
          {formatApproximateDate(node.opening.date, language)}
        </p>
      )}
      {!node && <p class="soft">{text('details')}</p>}
      {focus && (
        <p>
          {text('focus')}: {focus}
        </p>
      )}
      {node?.sites && node.sites.length > 0 && (
        <ul class="sites" aria-label={text('sites')}>
          {node.sites.map((site) => (
            <li key={site.title}>
              {site.title}
              {site.region && !site.title.includes(site.region.name) && `, ${site.region.name}`}
              {site.kind === 'DECENTRAL' && `, ${text('decentral')}`}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
