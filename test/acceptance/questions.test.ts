import { readFileSync } from 'node:fs';
import { getOperationAST, parse } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { readExamples } from '../../gateway/web/examples/read-examples.ts';
import { sharedGatewayUrl } from '../testkit/shared-federation.ts';
import { ask } from './ask.ts';

/** Subscriptions have no one answer; `offer-changes.test.ts` asks that one. */
const questions = readExamples('gateway/web/examples').filter(
  ({ document }) => getOperationAST(parse(document))?.operation === 'query',
);

let gatewayUrl: string;
beforeAll(async () => {
  gatewayUrl = await sharedGatewayUrl();
});

describe('every example question has its exact answer', () => {
  test.each(questions)('$question.en', async ({ slug, document, variables }) => {
    const expected: unknown = JSON.parse(readFileSync(`test/acceptance/answers/${slug}.json`, 'utf8'));
    const { status, body } = await ask(gatewayUrl, document, JSON.parse(variables || '{}'));
    expect(body).toEqual(expected);
    expect(status).toBe(200);
  });
});

describe('across networks', () => {
  test('there are six hubs, one, four and one, with nine sites in all', async () => {
    const { body } = await ask(
      gatewayUrl,
      '{ hubs { totalCount edges { network { id } node { sites { region { code kind } } } } } }',
    );
    const { hubs } = body.data as {
      hubs: {
        totalCount: number;
        edges: { network: { id: string }; node: { sites: { region: { code: string; kind: string } }[] } }[];
      };
    };
    const perNetwork = Map.groupBy(hubs.edges, ({ network }) => network.id);
    expect(hubs.totalCount).toBe(6);
    expect([...perNetwork].map(([id, edges]) => [id, edges.length]).sort()).toEqual([
      ['association', 1],
      ['dataport', 4],
      ['state', 1],
    ]);
    const sites = hubs.edges.flatMap(({ node }) => node.sites);
    expect(sites).toHaveLength(9);
    expect(sites.every(({ region }) => region.kind === 'MUNICIPALITY')).toBe(true);
  });

  test('one search asks hubs and offers the same thing in one selection', async () => {
    const query = `{
      search(text: "Logistik OR Mobilitätskonzept") {
        edges { node { ... on Hub { id status { value } } ... on Offer { id status { value } hub { id } } } }
      }
    }`;
    const { body } = await ask(gatewayUrl, query);
    const { search } = body.data as { search: { edges: { node: unknown }[] } };
    expect(body.errors).toBeUndefined();
    expect(search.edges.map(({ node }) => node)).toEqual(
      expect.arrayContaining([
        { id: 'dataport:zeitz', status: { value: 'PLANNED' } },
        {
          id: 'state:haldensleben-logistics-series',
          status: { value: 'PLANNED' },
          hub: { id: 'state:haldensleben' },
        },
      ]),
    );
  });

  test('the town of Neu-Ulm is not the district of Neu-Ulm', async () => {
    const query = '{ town: region(code: "09775135") { name kind } district: region(code: "09775") { name kind } }';
    const { body } = await ask(gatewayUrl, query);
    expect(body).toEqual({
      data: {
        town: { name: 'Neu-Ulm', kind: 'MUNICIPALITY' },
        district: { name: 'Landkreis Neu-Ulm', kind: 'DISTRICT' },
      },
    });
  });

  test('five hubs in Schleswig-Holstein are a plan, one is in the data, and the offices of Dataport are not hubs', async () => {
    const query = `{
      network(id: "dataport") {
        profile {
          operator { name legalForm }
          brands { title provider { name } }
          plannedCounts { kind count region { name } }
          offices { title employees }
        }
        hubs(filter: { regions: ["01"] }) { totalCount }
      }
    }`;
    const { body } = await ask(gatewayUrl, query);
    const dataport = { name: 'Dataport AöR' };
    expect(body).toEqual({
      data: {
        network: {
          profile: {
            operator: { ...dataport, legalForm: 'Anstalt öffentlichen Rechts' },
            brands: [{ title: 'dataport.kommunal', provider: dataport }],
            plannedCounts: [{ kind: 'HUBS', count: 5, region: { name: 'Schleswig-Holstein' } }],
            offices: [
              { title: 'Halle', employees: 59 },
              { title: 'Magdeburg', employees: 156 },
            ],
          },
          hubs: { totalCount: 1 },
        },
      },
    });
  });
});
