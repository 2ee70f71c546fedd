import type { GraphDefinition } from '../testkit/federation/subgraph-definition.ts';

/** Networks told by one subgraph and counted by another: enough to run the first example question. */
export const networksGraph: GraphDefinition = {
  directory: {
    sdl: `
      type Query { networks: [Network!]! }
      type Network @key(fields: "id") { id: ID! title: String! operatorName: String! }
    `,
    query: {
      networks: [
        { id: 'association', title: 'Ulm/Alb-Donau/Biberach', operatorName: 'Trägerverein' },
        { id: 'dataport', title: 'Digital Hubs von Dataport', operatorName: 'Dataport' },
        { id: 'state', title: 'Geförderte Zentren', operatorName: 'Stadt Haldensleben' },
      ],
    },
  },
  counts: {
    sdl: `type Network @key(fields: "id") { id: ID! hubCount: Int! siteCount: Int! }`,
    rows: {
      Network: [
        { id: 'association', hubCount: 1, siteCount: 4 },
        { id: 'dataport', hubCount: 4, siteCount: 4 },
        { id: 'state', hubCount: 1, siteCount: 1 },
      ],
    },
  },
};
