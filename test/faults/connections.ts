import { sends } from '../testkit/fault-proxy.ts';
import type { FaultRow } from './fault.ts';
import { post } from './post.ts';
import { question } from './shop-graph.ts';
import { startFaultyShop } from './shop.ts';

/** What can be wrong with the way to a subgraph, and with names. */
export const connectionFaults: readonly FaultRow[] = [
  {
    fault: 'the name of a subgraph is not known (DNS)',
    expected: 'partial SUBGRAPH_UNREACHABLE products.0.stock',
    async see() {
      const shop = await startFaultyShop(null, { subgraphUrls: { stock: 'http://no-such-host.invalid/graphql' } });
      return await shop.ask().finally(() => shop.stop());
    },
  },
  {
    fault: 'a subgraph with https speaks no TLS',
    expected: 'partial SUBGRAPH_UNREACHABLE products.0.stock; never asked in plain text',
    async see() {
      const plain = await startFaultyShop();
      const url = plain.proxy.url.replace('http:', 'https:');
      const shop = await startFaultyShop(null, { subgraphUrls: { stock: url } });
      try {
        return `${await shop.ask()}; ${plain.proxy.requestCount === 0 ? 'never' : 'also'} asked in plain text`;
      } finally {
        await shop.stop();
        await plain.stop();
      }
    },
  },
  {
    fault: 'a subgraph sends a key and an alias `__proto__`',
    expected: 'whole; Object.prototype untouched',
    async see() {
      const body = '{"data":{"_entities":[{"stock":1,"__proto__":{"polluted":1}},{"stock":1},{"stock":1}]}}';
      const shop = await startFaultyShop(sends(body));
      try {
        const seen = await shop.ask(question, [1, 1, 1]);
        const { text } = await post(shop.url, '{ __proto__: products { name } constructor: products { id } }');
        const { data } = JSON.parse(text) as { data: Record<string, unknown[]> };
        const isKey = Object.hasOwn(data, '__proto__') && Object.hasOwn(data, 'constructor');
        const isUntouched = !('polluted' in {}) && isKey;
        return `${seen}; Object.prototype ${isUntouched ? 'untouched' : 'changed'}`;
      } finally {
        await shop.stop();
      }
    },
  },
];
