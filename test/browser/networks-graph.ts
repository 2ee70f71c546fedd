import { EventTopic } from '../testkit/event-topic.ts';
import type { GraphDefinition } from '../testkit/federation/subgraph-definition.ts';

/** What a subscription to changes of networks tells. */
export const networkChanges = new EventTopic<{ readonly id: string }>();

/** Networks told by one subgraph and counted by another: enough to run the first example question. */
export const networksGraph: GraphDefinition = {
  directory: {
    sdl: `
      type Query { networks: [Network!]! }
      type Subscription { networkChanged: Network }
      type Network @key(fields: "id") { id: ID! title: String! operatorName: String! }
    `,
    query: {
      networks: [
        { id: 'association', title: 'Ulm/Alb-Donau/Biberach', operatorName: 'Trägerverein' },
        { id: 'dataport', title: 'Digital Hubs von Dataport', operatorName: 'Dataport' },
        { id: 'state', title: 'Geförderte Zentren', operatorName: 'Stadt Haldensleben' },
      ],
    },
    resolvers: {
      Subscription: { networkChanged: { subscribe: () => networkChanges.listen(), resolve: (event) => event } },
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
