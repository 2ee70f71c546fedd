import { hangs } from '../testkit/fault-proxy.ts';
import { waitUntil } from '../testkit/wait-until.ts';
import { describeAnswer } from './describe-answer.ts';
import type { FaultRow } from './fault.ts';
import { startGatewayProcess } from './gateway-process.ts';
import { type GatewayAnswer, post } from './post.ts';
import { question } from './shop-graph.ts';
import { startFaultyShop } from './shop.ts';

const underWayCount = 20;
const stocks = [1, 2, 3];

/** Neither a subgraph nor a request is given up before the gateway is. */
const patience = ['--subgraph-timeout-ms', '600000', '--request-timeout-ms', '600000'];

/** A gateway that is told to stop while it works. */
export const stopFaults: readonly FaultRow[] = [
  row('the gateway is told to stop (SIGTERM) under load', `new connections refused; exit code 0`),
  row(
    'the gateway is told to stop (SIGTERM) under load, and a subgraph hangs',
    'new connections refused; what hangs: cut off, and given up upstream; exit code 1 after its grace time',
    ['--stop-grace-ms', '4000'],
  ),
];

/** `grace`: options, where one more request hangs. */
function row(fault: string, expected: string, grace: readonly string[] = []): FaultRow {
  return {
    fault,
    expected: `under way: whole for ${underWayCount}; ${expected}`,
    async see() {
      const shop = await startFaultyShop(hangs);
      const options = ['--supergraph', shop.supergraph, '--log-level', 'silent', ...patience, ...grace];
      const gateway = await startGatewayProcess(options, { env: { HUBGRAPH_SUBGRAPH_URLS: shop.subgraphUrls } });
      const ask = (query = question): Promise<GatewayAnswer | null> => post(gateway.url, query).catch(() => null);
      try {
        const hanging = grace.length > 0 ? ask() : undefined;
        await waitUntil(() => shop.proxy.requestCount === (hanging ? 1 : 0));
        const release = Promise.withResolvers<void>();
        shop.proxy.fault = async (_, response) => {
          await release.promise;
          response.setHeader('content-type', 'application/json');
          response.end(JSON.stringify({ data: { _entities: stocks.map((stock) => ({ stock })) } }));
        };
        const before = shop.proxy.requestCount;
        const underWay = Array.from({ length: underWayCount }, () => ask());
        await waitUntil(() => shop.proxy.requestCount === before + underWayCount);
        const ended = gateway.end('SIGTERM');
        await waitUntil(async () => (await ask('{ __typename }')) === null);
        release.resolve();
        const answers = await Promise.all(underWay);
        const whole = answers.filter((answer) => answer && describeAnswer(answer, stocks) === 'whole').length;
        await waitUntil(() => gateway.isEnded());
        const said = [`under way: whole for ${whole}`, 'new connections refused'];
        if (!hanging) return [...said, `exit code ${await ended}`].join('; ');
        await waitUntil(() => shop.proxy.abandonedCount === 1);
        const cut = (await hanging) === null ? 'cut off' : 'answered';
        return [
          ...said,
          `what hangs: ${cut}, and given up upstream`,
          `exit code ${await ended} after its grace time`,
        ].join('; ');
      } finally {
        await gateway.end('SIGKILL');
        await shop.stop();
      }
    },
  };
}
