import { expect, test } from 'vitest';
import { association } from './association/network.ts';
import { dataport } from './dataport/network.ts';
import { findNetwork } from './kit/networks/find-network.ts';
import { projectPath } from './kit/project-path.ts';
import { everyField } from './kit/testkit/every-field.ts';
import { startTestNetwork } from './kit/testkit/start-test-network.ts';
import { state } from './state/network.ts';

interface CatalogEntry {
  id: string;
  typeName: string;
}

const fields = {
  association: 'title cooperationPartners { organisation { name } }',
  dataport: 'title operatorWorkplaces { organisation { name } count }',
  state: 'title grant { grant { amount approximate } funder { name } }',
};

const hubs = {
  association: [
    {
      title: 'Digitalisierungszentrum Ulm/Alb-Donau/Biberach',
      cooperationPartners: [
        { organisation: { name: 'Stadt Neu-Ulm' } },
        { organisation: { name: 'Landkreis Neu-Ulm' } },
      ],
    },
  ],
  dataport: [
    { title: 'Digital Hub Rendsburg', operatorWorkplaces: [{ organisation: { name: 'Dataport AöR' }, count: 5 }] },
    { title: 'Digital Hub Einbeck', operatorWorkplaces: [{ organisation: { name: 'Dataport AöR' }, count: null }] },
    { title: 'Digital Hub Sangerhausen', operatorWorkplaces: [] },
    { title: 'Digital Hub Zeitz', operatorWorkplaces: [{ organisation: { name: 'Dataport AöR' }, count: 5 }] },
  ],
  state: [
    {
      title: 'Regionales Digitalisierungszentrum Haldensleben',
      grant: { grant: { amount: 170_000, approximate: true }, funder: { name: 'Land Sachsen-Anhalt' } },
    },
  ],
};

test.each([
  ['association', association],
  ['dataport', dataport],
  ['state', state],
] as const)(
  'the data of the %s network are served, every field of them, and its own fields',
  async (id, definition) => {
    const network = await startTestNetwork(definition);
    try {
      await network.load(projectPath(`subgraphs/${id}/data`));
      const { data } = await network.query('{ _catalog(first: 500) { entries { id typeName } } }');
      const page = data?.['_catalog'] as { entries: CatalogEntry[] } | undefined;
      const representations = (page?.entries ?? []).map(({ id, typeName }) => ({ __typename: typeName, id }));
      const { typePrefix } = findNetwork(id);
      for (const typeName of ['Hub', 'Offer', 'NetworkProfile'].map((kind) => `${typePrefix}${kind}`)) {
        const ofType = representations.filter(({ __typename }) => __typename === typeName);
        const entities = await network.entities(`... on ${typeName} { ${everyField(id, typeName, 5)} }`, ofType);
        expect(entities.length).toBeGreaterThan(0);
        expect(entities).not.toContain(null);
      }
      const ofHubs = representations.filter(({ __typename }) => __typename === `${typePrefix}Hub`);
      expect(await network.entities(`... on ${typePrefix}Hub { ${fields[id]} }`, ofHubs)).toEqual(hubs[id]);
    } finally {
      await network.stop();
    }
  },
);
