import { type FaultProxy, startFaultProxy } from '../testkit/fault-proxy.ts';
import type { Damage } from './mutate-answer.ts';

/** Proxies in front of subgraphs, which may damage what the subgraphs answer. */
export interface FaultyProxies {
  readonly urls: readonly string[];
  /** Damages every answer of one subgraph from now on; null ends that. */
  damage(index: number, change: Damage | null): void;
  stop(): Promise<void>;
}

/** Starts a proxy in front of each of these. */
export async function startProxies(targets: readonly string[]): Promise<FaultyProxies> {
  const proxies: FaultProxy[] = [];
  for (const target of targets) proxies.push(await startFaultProxy(target));
  return {
    urls: proxies.map(({ url }) => url),
    damage(index, change) {
      const [proxy, target] = [proxies[index], targets[index]];
      if (!proxy || target === undefined) return;
      proxy.fault = change
        ? async (body, response) => {
            const headers = { 'content-type': 'application/json' };
            const good = await fetch(target, { method: 'POST', headers, body: new Uint8Array(body) });
            const damaged = change(await good.text());
            response.writeHead(damaged.status, { ...damaged.headers }).end(damaged.body);
          }
        : null;
    },
    async stop() {
      await Promise.all(proxies.map((proxy) => proxy.stop()));
    },
  };
}
