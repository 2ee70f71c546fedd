import type { EntityManager } from '@mikro-orm/postgresql';
import type { Logger } from 'pino';
import { Agent } from 'undici';
import { guardedConnector } from '../../../schema/address/guarded-connector.ts';
import { deriveSubgraphKey } from '../../../schema/signature/derive-subgraph-key.ts';
import type { BackgroundWork } from '../../kit/process/subgraph.ts';
import { subgraphOf } from '../networks/hosted-networks.ts';
import type { ListedNetwork } from '../networks/network-list.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { fetchPage } from './fetch-page.ts';
import type { FetchLimits } from './fetch-page.ts';
import { HarvestLock } from './harvest-lock.ts';
import { HarvestLoop } from './harvest-loop.ts';
import { harvestNetwork } from './harvest-network.ts';

/** What the harvester works with. */
export interface HarvesterOptions {
  readonly em: EntityManager;
  /** Networks to begin with; one without an address is not harvested, nor is a suspended one. */
  readonly networks: readonly ListedNetwork[];
  readonly vocabulary: Vocabulary;
  readonly intervalMs: number;
  readonly limits: FetchLimits;
  /** Requests are signed with keys derived from it; null: they are not signed. */
  readonly signingSecret: string | null;
  /** Whether connections lead to public addresses only. */
  readonly isGuarded: boolean;
  readonly log: Logger;
}

/** A network that can be harvested. */
type Source = ListedNetwork & { readonly catalogUrl: string };

/** Harvests every network on its own, round after round, until it is stopped: a slow or broken network holds up no other. */
export class Harvester implements BackgroundWork {
  readonly #options: HarvesterOptions;
  readonly #lock: HarvestLock;
  readonly #agent: Agent;
  readonly #waitedFor: Set<string>;
  readonly #loops = new Map<string, { readonly source: Source; readonly loop: HarvestLoop }>();
  /** Ends of loops that were told to stop. */
  readonly #endings = new Map<string, Promise<void>>();

  constructor(options: HarvesterOptions) {
    this.#options = options;
    this.#lock = new HarvestLock(options.em);
    this.#agent = new Agent(options.isGuarded ? { connect: guardedConnector() } : {});
    this.#waitedFor = new Set(options.networks.filter(isSource).map(({ id }) => id));
    this.follow(options.networks);
  }

  /** Harvests these networks from now on, and no other. */
  follow(networks: readonly ListedNetwork[]): void {
    const sources = new Map(networks.filter(isSource).map((source) => [source.id, source]));
    for (const [id, { source, loop }] of this.#loops) {
      const next = sources.get(id);
      if (next?.catalogUrl === source.catalogUrl && next.typePrefix === source.typePrefix) continue;
      this.#loops.delete(id);
      this.#waitedFor.delete(id);
      this.#endings.set(id, loop.stop());
    }
    for (const source of sources.values()) {
      if (!this.#loops.has(source.id)) this.#loops.set(source.id, { source, loop: this.#start(source) });
    }
  }

  /** Names the networks of the beginning that were not tried yet. One that joins later holds nothing up. */
  pending(): string | null {
    return this.#waitedFor.size === 0 ? null : `not harvested yet: ${[...this.#waitedFor].join(', ')}`;
  }

  async stop(): Promise<void> {
    this.follow([]);
    await Promise.all(this.#endings.values());
    await this.#agent.close();
    await this.#lock.close();
  }

  #start(source: Source): HarvestLoop {
    return new HarvestLoop({
      round: (signal) => this.#round(source, signal),
      intervalMs: this.#options.intervalMs,
      previous: this.#endings.get(source.id) ?? Promise.resolve(),
      onRound: () => this.#waitedFor.delete(source.id),
    });
  }

  /** Whether the round was good; one that another process does is. */
  async #round(network: Source, signal: AbortSignal): Promise<boolean> {
    const { em, vocabulary, limits, signingSecret, log } = this.#options;
    const signingKey = signingSecret === null ? null : deriveSubgraphKey(signingSecret, subgraphOf(network));
    const target = { url: network.catalogUrl, signingKey, dispatcher: this.#agent };
    const fetch = (after: string | null) => fetchPage(target, after, limits, signal);
    const task = { em: em.fork(), network, vocabulary, log, signal, fetchPage: fetch };
    try {
      const failure = await this.#lock.hold(network.id, () => harvestNetwork(task));
      return (failure ?? null) === null;
    } catch (error) {
      log.error({ network: network.id, err: error }, 'harvest could not be recorded');
      return false;
    }
  }
}

function isSource(network: ListedNetwork): network is Source {
  return network.catalogUrl !== null && network.state !== 'SUSPENDED';
}
