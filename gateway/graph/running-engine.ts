import type { GatewayExecutionResult } from '@apollo/server-gateway-interface';
import type { Engine } from '../engine.ts';
import type { ParsedRequest } from '../../schema/cache/known-documents.ts';
import type { ClientScope, RequestEngine } from '../http/graph.ts';
import { announceEnd } from '../stream/announce-end.ts';
import { endOnStop } from '../stream/end-on-stop.ts';
import type { OpenedStream, StreamRequest, StreamScope } from '../stream/stream.ts';
import { UseCount } from './use-count.ts';

/** An engine that knows what is under way in it, so that it can end when another has taken its place. */
export class RunningEngine implements RequestEngine {
  readonly engine: Engine;
  readonly #requests = new UseCount();
  readonly #subscriptions = new UseCount();
  readonly #ending = new AbortController();
  #stopped: Promise<void> | undefined;

  /** `engine` is started. */
  constructor(engine: Engine) {
    this.engine = engine;
  }

  get isIdle(): boolean {
    return this.#requests.isIdle && this.#subscriptions.isIdle;
  }

  begin(): void {
    this.#requests.begin();
  }

  end(): void {
    this.#requests.end();
  }

  answer(request: ParsedRequest, scope: ClientScope): Promise<GatewayExecutionResult> {
    return this.engine.answer(request, scope);
  }

  /** Between `begin` and `end`, like `answer`; a subscription then goes on until it ends. Never rejects. */
  async openStream(request: StreamRequest, scope: StreamScope): Promise<OpenedStream> {
    const opened = await this.engine.openStream(request, scope);
    return opened.isOpen && opened.isSubscription ? this.#follow(opened) : opened;
  }

  /**
   * Stops as soon as nothing needs it: the planner when the last request is answered, the connections when the last subscription has
   * ended, which is completed after `graceMs`.
   */
  async retire(graceMs: number): Promise<void> {
    const timer = setTimeout(() => this.endSubscriptions(), graceMs);
    await this.#requests.idle();
    await this.engine.supergraph.planner.close();
    await this.#subscriptions.idle();
    clearTimeout(timer);
    await this.stop();
  }

  /** Completes every subscription. */
  endSubscriptions(): void {
    this.#ending.abort();
  }

  /** Stops at once; what is under way fails. */
  stop(): Promise<void> {
    this.#stopped ??= this.engine.stop();
    return this.#stopped;
  }

  #follow(opened: OpenedStream & { readonly isOpen: true }): OpenedStream {
    this.#subscriptions.begin();
    const results = announceEnd(opened.results, () => this.#subscriptions.end());
    return endOnStop({ ...opened, results }, this.#ending.signal);
  }
}
