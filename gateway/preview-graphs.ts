import type { Logger } from 'pino';
import { GatewayError } from './errors/gateway-error.ts';
import type { ServedGraph } from './graph/served-graph.ts';
import type { Previews } from './http/graph.ts';
import type { Source } from './source/source.ts';

/** How previews come about. */
export interface PreviewGraphsOptions {
  readonly createGraph: (network: string) => ServedGraph;
  /** `onGone`: called where the registry does not know the network any more. */
  readonly createSource: (network: string, onGone: () => void) => Source;
}

/** One that is served, or being opened. */
interface Preview {
  readonly graph: ServedGraph;
  readonly source: Source;
  usedMs: number;
}

/** Each has a planner process, 70 MB, of its own. */
const maxPreviews = 8;
const maxOpening = 4;

const unusedMs = 5 * 60_000;
const sweepMs = 30_000;

const networkForm = /^[a-z][a-z0-9-]{0,62}$/;

/**
 * The preview graphs of networks: each is loaded when it is first asked for, follows the registry like the public graph, and is closed when nobody
 * has used it for five minutes or more than eight are wanted.
 */
export class PreviewGraphs implements Previews {
  readonly #options: PreviewGraphsOptions;
  readonly #log: Logger;
  readonly #served = new Map<string, Preview>();
  readonly #opening = new Map<string, Promise<Preview>>();
  readonly #timer: NodeJS.Timeout;

  constructor(options: PreviewGraphsOptions, log: Logger) {
    this.#options = options;
    this.#log = log;
    this.#timer = setInterval(() => this.#closeUnused(), sweepMs).unref();
  }

  async find(network: string): Promise<ServedGraph> {
    const preview = this.#served.get(network) ?? (await this.#open(network));
    preview.usedMs = Date.now();
    return preview.graph;
  }

  /** Stops every preview; what is under way fails. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await Promise.allSettled(this.#opening.values());
    await Promise.all([...this.#served.values()].map(stop));
  }

  #open(network: string): Promise<Preview> {
    const opening = this.#opening.get(network);
    if (opening) return opening;
    if (!networkForm.test(network)) throw new GatewayError('NOT_FOUND', { path: `/preview/${network}` });
    if (this.#opening.size >= maxOpening)
      throw new GatewayError('REGISTRY_UNAVAILABLE', { subject: 'supergraph', reason: 'it is busy' });
    const opened = this.#load(network).finally(() => this.#opening.delete(network));
    this.#opening.set(network, opened);
    return opened;
  }

  async #load(network: string): Promise<Preview> {
    const graph = this.#options.createGraph(network);
    const source = this.#options.createSource(network, () => this.#close(network));
    const preview = { graph, source, usedMs: Date.now() };
    const replace = ({ text }: { text: string }): Promise<void> => graph.replace(text);
    try {
      await source.open(replace);
    } catch (thrown) {
      await stop(preview);
      throw thrown;
    }
    source.follow(replace);
    this.#served.set(network, preview);
    if (this.#served.size > maxPreviews) this.#close(this.#leastRecentlyUsed());
    return preview;
  }

  #leastRecentlyUsed(): string {
    const [[network] = ['']] = [...this.#served].sort(([, left], [, right]) => left.usedMs - right.usedMs);
    return network;
  }

  #closeUnused(): void {
    const beforeMs = Date.now() - unusedMs;
    for (const [network, { graph, usedMs }] of this.#served) {
      if (usedMs < beforeMs && graph.isIdle) this.#close(network);
    }
  }

  /** What is under way is finished. */
  #close(network: string): void {
    const preview = this.#served.get(network);
    if (!preview) return;
    this.#served.delete(network);
    preview.source
      .stop()
      .then(() => preview.graph.retire())
      .catch((thrown: unknown) => this.#log.error({ err: thrown, network }, 'a preview did not end'));
  }
}

async function stop({ source, graph }: Preview): Promise<void> {
  await Promise.all([source.stop(), graph.stop()]);
}
