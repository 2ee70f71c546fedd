import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { projectPath } from '../../subgraphs/kit/project-path.ts';
import { startFederationProcesses } from '../testkit/federation-processes.ts';
import { waitUntil } from '../testkit/wait-until.ts';
import type { FaultRow } from './fault.ts';
import { describeAnswer, post, question, startFaultyShop } from './shop.ts';

const hubs = '{ hubs(first: 10) { edges { title network { id } node { summary } } } }';

/** `whole`, `partial` with the code, or what else came. */
function describeHubs({ status, text }: { status: number; text: string }): string {
  const { data, errors = [] } = JSON.parse(text) as {
    data?: { hubs?: { edges: unknown[] } };
    errors?: { extensions?: { code?: string } }[];
  };
  if (status !== 200 || data?.hubs?.edges.length !== 6) return `${status} ${text.slice(0, 200)}`;
  return errors.length === 0 ? 'whole' : 'partial';
}

/** Real processes that are killed and stopped. */
export const processFaults: readonly FaultRow[] = [
  {
    fault: 'a subgraph is killed (kill -9) under load, and started again',
    expected: 'whole and partial, nothing else; whole again within the rest of the breaker',
    async see(serverUrl) {
      const federation = await startFederationProcesses({
        ...(serverUrl && { serverUrl }),
        env: { HUBGRAPH_BREAKER_RESET_MS: '2000' },
      });
      const over = new AbortController();
      const seen = new Set<string>();
      const ask = async () => describeHubs(await post(federation.gatewayUrl, hubs));
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
      const child = spawn(
        process.execPath,
        [projectPath('dist/gateway/main.js'), '--supergraph', shop.supergraph, '--port', '0', '--log-level', 'silent'],
        { env: { ...process.env, HUBGRAPH_SUBGRAPH_URLS: shop.subgraphUrls }, stdio: ['ignore', 'pipe', 'inherit'] },
      );
      try {
        const [line] = (await once(child.stdout, 'data')) as [Buffer];
        const url = /http\S+/.exec(line.toString())?.[0] ?? '';
        const release = Promise.withResolvers<void>();
        shop.proxy.fault = async (_, response) => {
          await release.promise;
          response.setHeader('content-type', 'application/json');
          response.end('{"data":{"_entities":[{"stock":1},{"stock":2},{"stock":3}]}}');
        };
        const underWay = Array.from({ length: 20 }, () => post(url, question));
        await waitUntil(() => shop.proxy.requestCount === 20);
        const ended = once(child, 'exit');
        child.kill('SIGTERM');
        await waitUntil(async () => (await post(url, '{ __typename }').catch(() => null)) === null);
        release.resolve();
        const answers = await Promise.all(underWay);
        const whole = answers.filter((answer) => describeAnswer(answer) === 'whole').length;
        const [code] = (await ended) as [number | null];
        return `under way: whole for ${whole}; new connections refused; exit code ${code}`;
      } finally {
        child.kill('SIGKILL');
        await shop.stop();
      }
    },
  },
];
