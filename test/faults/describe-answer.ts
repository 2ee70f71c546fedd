import { isDeepStrictEqual } from 'node:util';
import type { GatewayAnswer } from './post.ts';
import { shopData } from './shop-graph.ts';

const allStocks = [10, 20, 30];
const noStocks = [null, null, null];

/** What a subgraph must not tell a client. */
const leaks = /secret|127\.0\.0\.1|localhost|ECONN|ERR_|undici|Unexpected token|certificate/i;

/**
 * `whole` where every fact of the shop is there and nothing else; `partial CODE path` where some stock is null, one error says why,
 * and all else is there; otherwise the status and the codes. What a subgraph must not tell a client adds `LEAK`.
 *
 * @param stocks what is to be seen of the products' stocks, where it is neither all of them in a whole answer nor none in a partial one
 */
export function describeAnswer({ status, text }: GatewayAnswer, stocks?: readonly unknown[]): string {
  const leak = leaks.test(text) ? ' LEAK' : '';
  const { data, errors = [] } = JSON.parse(text) as {
    data?: unknown;
    errors?: readonly { path?: readonly unknown[]; extensions?: { code?: string } }[];
  };
  const codes = errors.map(({ extensions, path }) => [extensions?.code, path?.join('.')].filter(Boolean).join(' '));
  const has = (expected: readonly unknown[]): boolean => status === 200 && isDeepStrictEqual(data, shopData(expected));
  if (errors.length === 0 && has(stocks ?? allStocks)) return `whole${leak}`;
  const isPartial = errors.length === 1 && has(stocks ?? noStocks);
  return `${isPartial ? 'partial' : status} ${codes.join(', ')}${leak}`;
}
