import type { Entry, HubNode } from '../graph/entries.ts';
import type { HubFormat } from './format.ts';

/** `/hubs.geojson`: a feature for each site of a hub (RFC 7946); one without a known place has no geometry. */
export const hubsGeojson: HubFormat = {
  contentType: 'application/geo+json',
  begin: () => {
    let isFirst = true;
    return {
      head: '{"type":"FeatureCollection","features":[',
      write: (entries) => {
        const features = entries.flatMap(toFeatures).map((feature) => JSON.stringify(feature));
        if (features.length === 0) return '';
        const text = `${isFirst ? '\n' : ',\n'}${features.join(',\n')}`;
        isFirst = false;
        return text;
      },
      tail: '\n]}\n',
    };
  },
};

function toFeatures({ id, title, network, updatedAt, node }: Entry<HubNode>): unknown[] {
  const sites = node?.sites ?? [];
  const common = {
    hub: id,
    title,
    network: network.id,
    updatedAt,
    isComplete: node !== null,
    status: node?.status?.value ?? null,
    summary: node?.summary ?? null,
    topics: [...new Set(node?.topics?.map(({ topic }) => topic?.slug))],
  };
  const places = sites.length > 0 ? sites : [null];
  return places.map((site) => ({
    type: 'Feature',
    geometry: site?.location ? { type: 'Point', coordinates: [site.location.longitude, site.location.latitude] } : null,
    properties: {
      ...common,
      site: site?.title ?? null,
      address: site?.address ?? null,
      region: site?.region?.code ?? null,
      place: site?.region?.name ?? null,
    },
  }));
}
