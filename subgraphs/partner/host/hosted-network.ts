import { join } from 'node:path';
import type { MikroORM } from '@mikro-orm/postgresql';
import type { Logger } from 'pino';
import { storeNetworkData } from '../../kit/data/store-network-data.ts';
import type { LoadResult } from '../../kit/data/store-network-data.ts';
import type { VocabularyNames } from '../cell/known-names.ts';
import { readNetwork } from '../document/read-network.ts';
import type { FoundFiles } from '../files/network-files.ts';
import { readNetworkFiles } from '../files/read-network-files.ts';
import { replaceFolder } from '../files/replace-folder.ts';
import { formatProblem } from '../problem/format-problem.ts';
import type { Problem } from '../problem/problem.ts';
import { maxToldProblems } from './network-status.ts';
import type { NetworkStatus } from './network-status.ts';
import { readServedContent } from './served-content.ts';

/** What all networks of a host share: where their folders are, the database, the vocabulary, the log. */
export interface HostResources {
  readonly folder: string;
  readonly orm: MikroORM;
  readonly vocabulary: VocabularyNames;
  readonly log: Logger;
}

/** What came of new files: what they changed, or what is wrong with them and nothing changed. */
export type Replacement = LoadResult | { readonly problems: readonly Problem[] };

/** A log has a line for each of the first problems; the status has them all. */
const maxLoggedProblems = 20;

/** One network of the host. What is done to it is done one after the other. */
export class HostedNetwork {
  readonly id: string;
  readonly #resources: HostResources;
  #turn: Promise<unknown> = Promise.resolve();
  #problems: readonly Problem[] = [];
  #checkedAt = new Date();

  constructor(id: string, resources: HostResources) {
    this.id = id;
    this.#resources = resources;
  }

  /** Reads the folder, and serves it when it is right; otherwise the last good version goes on being served. */
  load(): Promise<void> {
    return this.#inTurn(() => this.#load());
  }

  /** Puts files in the place of the folder, on disk and in the database, all or nothing. */
  replace(found: FoundFiles): Promise<Replacement> {
    return this.#inTurn(async () => {
      const { folder, orm, vocabulary, log } = this.#resources;
      const { content, problems } = await readNetwork(this.id, found, vocabulary);
      if (!content) return { problems };
      const replaced = await replaceFolder(folder, this.id, found.files);
      const result = await storeNetworkData(orm, content.data).catch(async (error: unknown) => {
        await replaced.undo();
        throw error;
      });
      await replaced.keep();
      this.#note([]);
      log.info({ network: this.id, ...result }, 'upload accepted');
      return result;
    });
  }

  async status(): Promise<NetworkStatus> {
    const served = await readServedContent(this.#resources.orm.em.fork(), this.id);
    const problems = this.#problems;
    const unserved = served === null ? 'NOTHING_SERVED' : 'LAST_GOOD';
    return {
      network: this.id,
      title: served?.title ?? null,
      state: problems.length === 0 && served !== null ? 'CURRENT' : unserved,
      hubs: served?.hubs ?? 0,
      offers: served?.offers ?? 0,
      checkedAt: this.#checkedAt.toISOString(),
      problemCount: problems.length,
      problems: problems.slice(0, maxToldProblems),
    };
  }

  async #load(): Promise<void> {
    const { folder, orm, vocabulary, log } = this.#resources;
    const found = await readNetworkFiles(join(folder, this.id));
    const { content, problems } = await readNetwork(this.id, found, vocabulary);
    if (content) {
      const result = await storeNetworkData(orm, content.data);
      if (result.written + result.removed > 0) log.info({ network: this.id, ...result }, 'data loaded');
    } else {
      const told = problems.slice(0, maxLoggedProblems).map((problem) => formatProblem(problem, 'en'));
      const message = 'data refused; the last good version, if there is one, stays';
      log.warn({ network: this.id, problemCount: problems.length, problems: told }, message);
    }
    this.#note(problems);
  }

  #note(problems: readonly Problem[]): void {
    this.#problems = problems;
    this.#checkedAt = new Date();
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.#turn.then(work);
    this.#turn = result.catch(() => undefined);
    return result;
  }
}
