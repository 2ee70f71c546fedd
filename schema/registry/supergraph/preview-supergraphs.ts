import type { EntityManager } from '@mikro-orm/postgresql';
import { NetworkState } from '../entity/network-state.ts';
import { isHosted, Network } from '../entity/network.ts';
import { RegistryError } from '../errors/registry-error.ts';
import { composeGraph } from './compose-graph.ts';
import { hashText } from './hash-text.ts';
import { loadGraph } from './load-graph.ts';
import { findSupergraph, type ServedSupergraph } from './served-supergraph.ts';

const maxKept = 20;

/**
 * Composes previews: the public supergraph with one network in probation visible. They are composed when they are asked for; the
 * last ones are kept by what they were composed of, since whoever has a preview open asks again and again.
 */
export class PreviewSupergraphs {
  readonly #kept = new Map<string, ServedSupergraph>();

  /** The preview of a network; null as long as there is no public supergraph. @throws RegistryError `PREVIEW_UNKNOWN` */
  async find(em: EntityManager, network: string): Promise<ServedSupergraph | null> {
    const found = await em.findOne(Network, { id: network });
    if (found?.state !== NetworkState.PROBATION && found?.state !== NetworkState.ACTIVE) {
      throw new RegistryError('PREVIEW_UNKNOWN', { network });
    }
    const latest = await findSupergraph(em);
    // Nothing else is to be seen of a network that is public already, or hidden by the directory alone.
    if (!latest || found.state === NetworkState.ACTIVE || isHosted(found)) return latest;
    const key = JSON.stringify([network, latest.version, await em.execute(contentStatement)]);
    const preview = this.#kept.get(key) ?? (await compose(em, network, latest.version));
    this.#keep(key, preview);
    return preview;
  }

  #keep(key: string, preview: ServedSupergraph): void {
    this.#kept.delete(key);
    this.#kept.set(key, preview);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > maxKept && oldest !== undefined) this.#kept.delete(oldest);
  }
}

async function compose(em: EntityManager, network: string, version: number): Promise<ServedSupergraph> {
  const sdl = composeGraph(await loadGraph(em), network);
  return { hash: hashText(sdl), version, readSdl: async () => sdl };
}

/** All that composition depends on: the versions that count, and the states of networks. */
const contentStatement = `select
  (select json_agg(array[name, current_version::text] order by name) from subgraph) as versions,
  (select json_agg(array[id, state] order by id) from network) as states`;
