import { geoConicConformal, geoPath } from 'd3-geo';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { HubEntry } from '../graph/load-entries.ts';
import topology from './states.json' with { type: 'json' };

/** The map's own size; the page scales it. */
export const mapSize = { width: 520, height: 700 };

const states = topology as unknown as Topology<{ states: GeometryCollection }>;
const margin = 14;
const land = feature(states, states.objects.states);
const projection = geoConicConformal()
  .rotate([-10.5, 0])
  .parallels([48.7, 53.7])
  .fitExtent(
    [
      [margin, margin],
      [mapSize.width - margin, mapSize.height - margin],
    ],
    land,
  );
const toPath = geoPath(projection).digits(1);

/** The country as one path, and the borders between states as another. */
export const mapPaths = {
  land: toPath(land) ?? '',
  borders: toPath(mesh(states, states.objects.states, (left, right) => left !== right)) ?? '',
};

/** Where a site is on the map. */
export interface Pin {
  readonly hubId: string;
  readonly hubTitle: string;
  readonly siteTitle: string;
  readonly status: string;
  readonly isCentral: boolean;
  readonly x: number;
  readonly y: number;
}

/** How far apart pins of one place are set. */
const spread = 9;

/** A pin for every site that is known. Sites of one place are set side by side. */
export function projectSites(hubs: readonly HubEntry[]): Pin[] {
  const taken = new Map<string, number>();
  return hubs.flatMap(({ id, title, node }) =>
    (node?.sites ?? []).flatMap((site) => {
      const place = site.location ?? site.region?.centre;
      const point = place && projection([place.longitude, place.latitude]);
      if (!point) return [];
      const key = point.map((value) => Math.round(value / spread)).join();
      const before = taken.get(key) ?? 0;
      taken.set(key, before + 1);
      const angle = before * 2.4;
      const radius = before === 0 ? 0 : spread + before * 1.5;
      const x = Math.round(point[0] + radius * Math.cos(angle));
      const y = Math.round(point[1] + radius * Math.sin(angle));
      const isCentral = site.kind !== 'DECENTRAL';
      return [
        { hubId: id, hubTitle: title, siteTitle: site.title, status: node?.status?.value ?? '', isCentral, x, y },
      ];
    }),
  );
}
