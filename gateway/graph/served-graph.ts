import type { Logger } from 'pino';
import type { Engine } from '../engine.ts';
import { GatewayError } from '../errors/gateway-error.ts';
import { toStreamError } from '../errors/to-stream-error.ts';
import type { Graph } from '../http/graph.ts';
import type { StreamGraph } from '../stream/stream.ts';
import type { Supergraph } from '../supergraph/supergraph.ts';
import { planAhead } from './plan-ahead.ts';
import { RunningEngine } from './running-engine.ts';

/** How one supergraph takes the place of another. */
export interface ServedGraphOptions {
  /** An engine for a supergraph, started. Raises SUPERGRAPH_INVALID. */
  readonly startEngine: (sdl: string) => Promise<Engine>;
  /** Hears of each supergraph right after requests begin in it. */
  readonly onSwap: (supergraph: Supergraph) => void;
  /** How long subscriptions may go on with a supergraph that was replaced. */
  readonly swapGraceMs: number;
}

/** Supergraphs that were replaced and still have subscriptions. One more, and those of the oldest are completed. */
const maxRetired = 4;

/**
 * What is served at one address: the engine of one supergraph, until `replace` puts another in its place. A request and a
 * subscription stay in the engine in which they began, which ends when the last of them has.
 */
export class ServedGraph implements Graph {
  readonly #options: ServedGraphOptions;
  readonly #log: Logger;
  #current: RunningEngine | null = null;
  readonly #retired = new Set<RunningEngine>();
  #next: RunningEngine | null = null;
  #isStopped = false;

  constructor(options: ServedGraphOptions, log: Logger) {
    this.#options = options;
    this.#log = log;
  }

  get isServing(): boolean {
    return this.#current !== null;
  }

  /** Null as long as there is none. */
  get supergraph(): Supergraph | null {
    return this.#current?.engine.supergraph ?? null;
  }

  /** How much the stores of what is served now hold, and how lookups ended; nothing as long as there is none. */
  get cacheUse(): Partial<Engine['cacheUse']> {
    return this.#current?.engine.cacheUse ?? {};
  }

  /** Whether nothing is under way. */
  get isIdle(): boolean {
    return [this.#current, ...this.#retired].every((engine) => engine?.isIdle ?? true);
  }

  begin(): RunningEngine {
    if (!this.#current) throw new GatewayError('NO_SUPERGRAPH_AVAILABLE');
    this.#current.begin();
    return this.#current;
  }

  readonly openStream: StreamGraph['openStream'] = async (request, scope) => {
    const engine = this.#current;
    if (!engine) {
      const nothing = new GatewayError('NO_SUPERGRAPH_AVAILABLE');
      return { isOpen: false, errors: [toStreamError(nothing, this.#log, scope.requestId)] };
    }
    engine.begin();
    try {
      return await engine.openStream(request, scope);
    } finally {
      engine.end();
    }
  };

  /**
   * Serves another supergraph from now on, after the most used operations have been planned in it. Nothing changes where it raises
   * SUPERGRAPH_INVALID. One call at a time.
   */
  async replace(sdl: string): Promise<void> {
    const next = new RunningEngine(await this.#options.startEngine(sdl));
    this.#next = next;
    const previous = this.#current;
    const planned = previous ? await planAhead(previous.engine, next.engine) : 0;
    if (this.#isStopped) return await next.stop();
    this.#current = next;
    this.#next = null;
    this.#options.onSwap(next.engine.supergraph);
    if (!previous) return;
    this.#log.info({ planned }, 'the supergraph was replaced');
    this.#retire(previous);
  }

  /** Serves nothing any more; what is under way is finished. */
  async retire(): Promise<void> {
    this.#isStopped = true;
    const engine = this.#current;
    this.#current = null;
    await engine?.retire(this.#options.swapGraceMs);
  }

  /** Stops every engine; what is under way fails. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    await Promise.all([...this.#retired, this.#current, this.#next].map((engine) => engine?.stop()));
  }

  #retire(engine: RunningEngine): void {
    this.#retired.add(engine);
    for (const old of [...this.#retired].slice(0, -maxRetired)) old.endSubscriptions();
    engine
      .retire(this.#options.swapGraceMs)
      .catch((thrown: unknown) => this.#log.error({ err: thrown }, 'a replaced supergraph did not end'))
      .finally(() => this.#retired.delete(engine));
  }
}
