import type { SubgraphDefinition } from '../testkit/federation/subgraph-definition.ts';
import { EventTopic } from '../testkit/event-topic.ts';

/** An event of the subgraph `news`: the price of a product. */
export interface PriceEvent {
  readonly price: number | null;
  readonly product: { readonly id: string } | null;
  readonly text?: string;
}

/** Two subgraphs: `news` tells prices, `shop` owns the products. `prices` is what happens. */
export function createNews(): { prices: EventTopic<PriceEvent>; graph: Record<'news' | 'shop', SubgraphDefinition> } {
  const prices = new EventTopic<PriceEvent>();
  const news: SubgraphDefinition = {
    sdl: `
      type Query { latest: Int }
      type Subscription { priceChanged(above: Int): PriceChange! maybe: PriceChange broken: Int }
      type PriceChange { price: Int! product: Product text: String }
      type Product @key(fields: "id") { id: ID! }`,
    query: { latest: 7 },
    resolvers: {
      Subscription: {
        priceChanged: {
          subscribe: (_source: unknown, { above }: { above?: number }) => {
            if (above === -1)
              throw Object.assign(new Error('above must not be negative'), { extensions: { code: 'BAD_USER_INPUT' } });
            return prices.listen();
          },
          resolve: (event: unknown) => event,
        },
        broken: {
          subscribe() {
            throw new Error('secret');
          },
          resolve: () => null,
        },
        maybe: { subscribe: () => prices.listen(), resolve: (event: unknown) => event },
      },
    },
  };
  const shop: SubgraphDefinition = {
    sdl: `type Query { products: [Product] } type Product @key(fields: "id") { id: ID! name: String secret: String @inaccessible }
      type Mutation { rename(name: String!): String }`,
    rows: {
      Product: [
        { id: '1', name: 'Table' },
        { id: '2', name: 'Chair' },
      ],
    },
    query: { products: [{ id: '1', name: 'Table' }] },
    resolvers: { Mutation: { rename: (_source, { name }) => name } },
  };
  return { prices, graph: { news, shop } };
}
