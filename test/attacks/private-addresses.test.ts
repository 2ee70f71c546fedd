import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { GatewayConfigInput } from '../../gateway/config/config.ts';
import { type RunningGateway, startGateway } from '../../gateway/start-gateway.ts';
import { type RegistryStandIn, startRegistryStandIn } from '../reload/start-registry-stand-in.ts';
import { transports } from '../subscriptions/collect.ts';
import { createNews } from '../subscriptions/news.ts';
import { composeGraph } from '../testkit/federation/compose-graph.ts';
import { type RunningSubgraph, startSubgraph } from '../testkit/federation/start-subgraph.ts';
import type { ReceivedRequest } from '../testkit/federation/subgraph-definition.ts';
import { waitUntil } from '../testkit/wait-until.ts';

const { graph } = createNews();
let received: ReceivedRequest[];
let news: RunningSubgraph;
let shop: RunningSubgraph;
let registry: RegistryStandIn;
let gateway: RunningGateway | undefined;

beforeEach(async () => {
  received = [];
  news = await startSubgraph('news', graph.news, received);
  shop = await startSubgraph('shop', graph.shop, received);
  registry = await startRegistryStandIn();
});

afterEach(async () => {
  await gateway?.stop();
  await Promise.all([registry.stop(), news.stop(), shop.stop()]);
});

/** Serves what the registry has: the subgraph `news` is at this URL, `shop` where it is. */
async function serve(newsUrl: string, config: Partial<GatewayConfigInput> = {}): Promise<string> {
  const urls = new Map([
    ['news', newsUrl],
    ['shop', shop.url],
  ]);
  registry.publish(composeGraph(graph, urls));
  gateway = await startGateway({ registry: registry.url, port: 0, logLevel: 'silent', ...config });
  return gateway.url;
}

async function ask(url: string): Promise<{ data?: unknown; errors?: { extensions: { code: string } }[] }> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ latest }' }),
  });
  return (await response.json()) as never;
}

describe('A subgraph that a registry names', () => {
  it.each([
    '127.0.0.1',
    'localhost',
    'localhost.',
    '0x7f.1',
    '2130706433',
    '[::ffff:127.0.0.1]',
    'me:pw@127.0.0.1',
    '0.0.0.0',
  ])('is not asked at %s', async (host) => {
    const url = news.url.replace('127.0.0.1', host);
    const { data, errors } = await ask(await serve(url));
    expect(data).toEqual({ latest: null });
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['SUBGRAPH_UNREACHABLE']);
    expect(received).toEqual([]);
  });

  it('is asked there where it is allowed', async () => {
    expect(await ask(await serve(news.url, { allowPrivateAddresses: true }))).toEqual({ data: { latest: 7 } });
  });

  it('is not asked at a private URL that the operator has given in its place, unless he allows it', async () => {
    const { errors } = await ask(await serve('https://hubs.invalid/', { subgraphUrls: { news: news.url } }));
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['SUBGRAPH_UNREACHABLE']);
    expect(received).toEqual([]);
  });

  it.each(['http', 'ws'])('is not subscribed to over %s', async (scheme) => {
    const subscriptionUrls = { news: news.url.replace('http', scheme) };
    const subscribe = async (config: Partial<GatewayConfigInput>): Promise<readonly unknown[]> => {
      const url = await serve(news.url, { subscriptionUrls, ...config });
      const { results, end, leave } = transports.WebSocket(url, { query: 'subscription { priceChanged { price } }' });
      await Promise.race([end, waitUntil(() => received.length > 0)]);
      leave();
      await gateway?.stop();
      return results;
    };
    expect(await subscribe({})).toEqual([
      {
        data: null,
        errors: [
          expect.objectContaining({ extensions: expect.objectContaining({ code: 'SUBGRAPH_UNREACHABLE' }) as unknown }),
        ],
      },
    ]);
    expect(received).toEqual([]);
    await subscribe({ allowPrivateAddresses: true });
    expect(received).toHaveLength(1);
  });

  it('is not asked where a subgraph redirects to', async () => {
    const redirecting = await startRedirects(news.url);
    const url = await serve(redirecting.url, { allowPrivateAddresses: true });
    const { errors } = await ask(url);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['SUBGRAPH_HTTP_ERROR']);
    expect(received).toEqual([]);
    redirecting.stop();
  });
});

it('a registry that redirects is not followed', async () => {
  registry.publish(composeGraph(graph, new Map([['news', news.url]])));
  const redirecting = await startRedirects(registry.url);
  gateway = await startGateway({ registry: redirecting.url, port: 0, logLevel: 'silent' });
  expect((await fetch(`${gateway.url}/ready`)).status).toBe(503);
  expect(registry.questions).toEqual([]);
  redirecting.stop();
});

/** Answers every request with where to ask instead. */
async function startRedirects(location: string): Promise<{ url: string; stop(): void }> {
  const server = createServer((_, response) => response.writeHead(307, { location }).end());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return {
    url,
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}
