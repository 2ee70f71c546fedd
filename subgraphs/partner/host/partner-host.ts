import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackgroundWork } from '../../kit/process/subgraph.ts';
import { SubgraphError } from '../../kit/errors/subgraph-error.ts';
import { folderSignature } from '../files/folder-signature.ts';
import { listNetworks } from '../files/list-networks.ts';
import { recoverFolders } from '../files/replace-folder.ts';
import { FolderWatch } from './folder-watch.ts';
import { HostedNetwork } from './hosted-network.ts';
import type { HostResources } from './hosted-network.ts';
import { listServedNetworks } from './served-content.ts';

/** All networks of a host: one for each folder, and for each that the database has although its folder is gone. */
export class PartnerHost {
  readonly #resources: HostResources;
  readonly #networks = new Map<string, HostedNetwork>();
  readonly #watch: FolderWatch;

  private constructor(resources: HostResources) {
    this.#resources = resources;
    this.#watch = new FolderWatch({
      list: () => this.#list(),
      signature: (network) => folderSignature(join(resources.folder, network)),
      load: (network) => this.add(network).load(),
      log: resources.log,
    });
  }

  /**
   * Reads the folders of all networks. One with problems keeps no other from being served.
   * @throws SubgraphError `CONFIGURATION_INVALID` when there is no such folder.
   */
  static async open(resources: HostResources): Promise<PartnerHost> {
    const { folder, orm } = resources;
    const status = await stat(folder).catch(() => null);
    if (!status?.isDirectory()) {
      throw new SubgraphError('CONFIGURATION_INVALID', `HUBGRAPH_PARTNER_DIR: ${folder} is no folder`);
    }
    await recoverFolders(folder);
    const host = new PartnerHost(resources);
    for (const network of await listServedNetworks(orm.em.fork())) host.add(network);
    await host.#watch.loadAll();
    return host;
  }

  /** The network of this id, if there is one. */
  find(network: string): HostedNetwork | undefined {
    return this.#networks.get(network);
  }

  /** The network of this id, which is one of the host's from now on. */
  add(network: string): HostedNetwork {
    const hosted = this.#networks.get(network) ?? new HostedNetwork(network, this.#resources);
    this.#networks.set(network, hosted);
    return hosted;
  }

  /** Loads again what changes on disk, until it is stopped. */
  watch(): BackgroundWork {
    return this.#watch.start();
  }

  async #list(): Promise<string[]> {
    return [...new Set([...(await listNetworks(this.#resources.folder)), ...this.#networks.keys()])];
  }
}
