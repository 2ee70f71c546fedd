import { createHash } from 'node:crypto';
import { transports } from '../subscriptions/collect.ts';
import { pick } from './create-random.ts';
import { wholeProduct, wholeProducts } from './graph.ts';
import { judge, type Verdict } from './judge.ts';

/** One kind of request: asks once, and says what became of it. Rejects where there was no answer. */
export type SoakRequest = (url: string, random: () => number) => Promise<Verdict>;

/** A request that has no answer after that is lost. */
const lostMs = 30_000;

async function send(url: string, body: string): Promise<{ status: number; body: never }> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    signal: AbortSignal.timeout(lostMs),
  });
  return { status: response.status, body: (await response.json()) as never };
}

const ask = async (url: string, request: object, expected: unknown): Promise<Verdict> =>
  judge((await send(url, JSON.stringify(request))).body, expected);

const products = '{ products { name stock } }';
const product = 'query ($id: ID!) { product(id: $id) { name stock } }';

/** An event stream or a WebSocket that counts to three, or breaks off with a code. */
function subscribe(transport: keyof typeof transports): SoakRequest {
  return async (url) => {
    const { results, end } = transports[transport](url, { query: 'subscription { count }' });
    const refusal = await Promise.race([end, noEnd(lostMs)]);
    if (refusal !== undefined && results.length === 0)
      return isRefusal(refusal) ? 'refused' : { wrong: String(refusal) };
    const verdicts = results.map((result, index) => judge(result as never, { count: index + 1 }));
    const wrong = verdicts.find((verdict) => typeof verdict === 'object');
    if (wrong) return wrong;
    if (verdicts.every((verdict) => verdict === 'whole')) {
      return results.length === 3 ? 'whole' : { wrong: `only ${results.length} events, and no word why` };
    }
    return 'partial';
  };
}

function isRefusal(thrown: unknown): boolean {
  return JSON.stringify(thrown).includes('"code"') || String(thrown).includes('503');
}

async function noEnd(timeMs: number): Promise<never> {
  return await new Promise((_, reject) => {
    setTimeout(() => reject(new Error('no end')), timeMs).unref();
  });
}

/** Every kind, by name. */
export const soakRequests: Readonly<Record<string, SoakRequest>> = {
  list: (url) => ask(url, { query: products }, { products: wholeProducts }),
  entity: (url, random) => {
    const id = pick(random, ['1', '2', '3']);
    return ask(url, { query: product, variables: { id } }, { product: wholeProduct(id) });
  },
  'new text': (url, random) => {
    const alias = `a${Math.floor(random() * 1e9)}`;
    return ask(url, { query: `{ ${alias}: products { name stock } }` }, { [alias]: wholeProducts });
  },
  mutation: (url) => ask(url, { query: 'mutation { order(id: 2) }' }, { order: 2 }),
  'persisted query': async (url, random) => {
    const query = `query Q${Math.floor(random() * 50)} ${products}`;
    const persistedQuery = { version: 1, sha256Hash: createHash('sha256').update(query).digest('hex') };
    const { body } = await send(url, JSON.stringify({ extensions: { persistedQuery } }));
    if (!JSON.stringify(body).includes('PERSISTED_QUERY_NOT_FOUND')) return judge(body, { products: wholeProducts });
    return await ask(url, { query, extensions: { persistedQuery } }, { products: wholeProducts });
  },
  'bad request': async (url, random) => {
    const { status, body } = await send(
      url,
      pick(random, ['{', '[]', '{"query":"{ nothing }"}', '{"query":"{"}', '{}']),
    );
    const verdict = judge(body, null);
    return status === 400 || verdict !== 'refused' ? verdict : { wrong: `status ${status} for a bad request` };
  },
  'event stream': subscribe('server-sent events'),
  WebSocket: subscribe('WebSocket'),
};
