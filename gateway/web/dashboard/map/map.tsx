import type { JSX } from 'preact';
import { labelOf, statusLabels } from '../../../files/labels.ts';
import type { HubEntry } from '../graph/load-entries.ts';
import { hubAnchor } from '../sections/hub-list.tsx';
import { useLanguage, useText } from '../text/language.ts';
import { findGaps } from './find-gaps.ts';
import { GapNotes } from './gap-notes.tsx';
import { PinShape } from './pin-shape.tsx';
import { mapPaths, mapSize, projectSites } from './project-sites.ts';

const gapsId = 'map-gaps';

/** The sites of hubs on a map of Germany, with a legend and what is not on it. Each pin is a link to its hub in the list. */
export function SiteMap({ hubs }: { hubs: readonly HubEntry[] }): JSX.Element {
  const text = useText();
  const language = useLanguage();
  const pins = projectSites(hubs);
  const gaps = findGaps(hubs, pins);
  return (
    <figure class="map">
      <svg
        viewBox={`0 0 ${mapSize.width} ${mapSize.height}`}
        role="group"
        aria-label={text('map')}
        aria-describedby={gaps.length > 0 ? gapsId : undefined}
      >
        <path class="map-land" d={mapPaths.land} aria-hidden="true" />
        <path class="map-borders" d={mapPaths.borders} aria-hidden="true" />
        {pins.map((pin) => {
          const title = pin.siteTitle === pin.hubTitle ? pin.hubTitle : `${pin.siteTitle} (${pin.hubTitle})`;
          const kind = text(pin.isCentral ? 'central' : 'decentral');
          const label = `${title}: ${labelOf(statusLabels, pin.status, language)}, ${kind}`;
          return (
            <g key={`${pin.hubId} ${pin.siteTitle}`} transform={`translate(${pin.x} ${pin.y})`}>
              <a class="pin" href={`#${hubAnchor(pin.hubId)}`} aria-label={label}>
                <title>{label}</title>
                <PinShape status={pin.status} isSmall={!pin.isCentral} />
              </a>
            </g>
          );
        })}
      </svg>
      <figcaption>
        {gaps.length > 0 && <GapNotes id={gapsId} gaps={gaps} />}
        <ul class="legend">
          {Object.keys(statusLabels).map((status) => (
            <li key={status}>
              <svg viewBox="-12 -12 24 24" width="18" height="18" aria-hidden="true">
                <PinShape status={status} />
              </svg>{' '}
              {labelOf(statusLabels, status, language)}
            </li>
          ))}
        </ul>
        <p class="soft">
          {text('mapHint')} {text('mapSource')}
        </p>
      </figcaption>
    </figure>
  );
}
