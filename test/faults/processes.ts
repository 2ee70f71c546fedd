import { setTimeout as sleep } from 'node:timers/promises';
import { startFederationProcesses } from '../testkit/federation-processes.ts';
import { waitUntil } from '../testkit/wait-until.ts';
import type { FaultRow } from './fault.ts';
import { startGatewayProcess } from './gateway-process.ts';
import { askHubs } from './hubs.ts';
import { describeAnswer, post, question, startFaultyShop } from './shop.ts';

/** Real processes that are killed and stopped. */
export const processFaults: readonly FaultRow[] = [
  {
    fault: 'a subgraph is killed (kill -9) under load, and started again',
    expected: 'whole and partial, nothing else; whole again within the rest of the breaker',
    async see(serverUrl) {
      const federation = await startFederationProcesses({
        ...(serverUrl && { serverUrl }),
        env: { HUBGRAPH_BREAKER_RESET_MS: '2000', HUBGRAPH_MAX_ANSWER_CACHE_BYTES: '0' },
      });
      const over = new AbortController();
      const seen = new Set<string>();
      const ask = () => askHubs(federation.gatewayUrl);
      const load = Array.from({ length: 4 }, async () => {
        while (!over.signal.aborted) seen.add(await ask());
      });
      try {
        await waitUntil(() => seen.has('whole'));
        await federation.kill('dataport');
        await waitUntil(() => seen.has('partial'));
        await sleep(500);
        await federation.restart('dataport');
        const backAt = performance.now();
        await waitUntil(async () => (await ask()) === 'whole', 10_000);
        const isInTime = performance.now() - backAt < 2_000 + 3_000;
        over.abort();
        await Promise.all(load);
        const others = [...seen].filter((one) => one !== 'whole' && one !== 'partial');
        const what = others.length === 0 ? 'whole and partial, nothing else' : others.join(' | ');
        return `${what}; whole again ${isInTime ? 'within the rest of the breaker' : 'too late'}`;
      } finally {
        over.abort();
        await Promise.allSettled(load);
        await federation.stop();
      }
    },
  },
  {
    fault: 'the gateway is told to stop (SIGTERM) under load',
    expected: 'under way: whole for 20; new connections refused; exit code 0',
    async see() {
      const shop = await startFaultyShop();
      const gateway = await startGatewayProcess(['--supergraph', shop.supergraph, '--log-level', 'silent'], {
        env: { HUBGRAPH_SUBGRAPH_URLS: shop.subgraphUrls },
      });
      const { url } = gateway;
      try {
        const release = Promise.withResolvers<void>();
        shop.proxy.fault = async (_, response) => {
          await release.promise;
          response.setHeader('content-type', 'application/json');
          response.end('{"data":{"_entities":[{"stock":1},{"stock":2},{"stock":3}]}}');
        };
        const underWay = Array.from({ length: 20 }, () => post(url, question));
        await waitUntil(() => shop.proxy.requestCount === 20);
        const ended = gateway.end('SIGTERM');
        await waitUntil(async () => (await post(url, '{ __typename }').catch(() => null)) === null);
        release.resolve();
        const answers = await Promise.all(underWay);
        const whole = answers.filter((answer) => describeAnswer(answer) === 'whole').length;
        const code = await ended;
        return `under way: whole for ${whole}; new connections refused; exit code ${code}`;
      } finally {
        await gateway.end('SIGKILL');
        await shop.stop();
      }
    },
  },
];
