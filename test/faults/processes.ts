import { setTimeout as sleep } from 'node:timers/promises';
import { startFederationProcesses } from '../testkit/federation-processes.ts';
import { waitUntil } from '../testkit/wait-until.ts';
import type { FaultRow } from './fault.ts';
import { createHubsAsker } from './hubs.ts';

/** Real processes that are killed. */
export const processFaults: readonly FaultRow[] = [
  {
    fault: 'a subgraph is killed (kill -9) under load, and started again',
    expected: 'whole and partial, nothing else; whole again within the rest of the breaker',
    async see(serverUrl) {
      const federation = await startFederationProcesses({
        ...(serverUrl && { serverUrl }),
        env: { HUBGRAPH_BREAKER_RESET_MS: '2000', HUBGRAPH_MAX_ANSWER_CACHE_BYTES: '0' },
      });
      const ask = createHubsAsker(federation.gatewayUrl, 'dataport');
      const over = new AbortController();
      const seen = new Set<string>();
      const askOn = async (): Promise<void> => {
        while (!over.signal.aborted) seen.add(await ask().catch(String));
      };
      const load: Promise<void>[] = [];
      try {
        await waitUntil(async () => (await ask()) === 'whole');
        for (let client = 0; client < 4; client++) load.push(askOn());
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
        await Promise.all(load);
        await federation.stop();
      }
    },
  },
];
