import { setImmediate as nextTurn } from 'node:timers/promises';
import type { MikroORM } from '@mikro-orm/postgresql';
import { readNetworks } from '../kit/networks/read-networks.ts';
import type { NetworkRegistration } from '../kit/networks/read-networks.ts';
import type { BackgroundWork, Subgraph } from '../kit/process/subgraph.ts';
import { buildSubgraph } from '../kit/schema/build-subgraph.ts';
import { previewHeader } from '../kit/process/preview-header.ts';
import { OfferChanges } from './changes/offer-changes.ts';
import type { DirectoryContext } from './context.ts';
import { createContext } from './create-context.ts';
import { directorySchema } from './directory-schema.ts';
import { restartIncompleteFeeds } from './harvest/feed-position.ts';
import type { FetchLimits } from './harvest/fetch-page.ts';
import { Harvester } from './harvest/harvester.ts';
import { FeedMetrics } from './metrics/feed-metrics.ts';
import { CreateTables } from './migrations/create-tables.ts';
import { KeepNetworkList } from './migrations/keep-network-list.ts';
import type { RegistryAccess } from './networks/fetch-network-list.ts';
import { loadNetworks } from './networks/load-networks.ts';
import { emptyList, listRegistrations } from './networks/network-list.ts';
import type { NetworkList } from './networks/network-list.ts';
import { NetworkView } from './networks/network-view.ts';
import { RegistryFollower } from './networks/registry-follower.ts';
import { readStoredList, storeNetworkList } from './networks/store-network-list.ts';
import type { HarvestOptions } from './read-directory-environment.ts';
import { loadVocabulary } from './vocabulary/load-vocabulary.ts';
import { readVocabulary } from './vocabulary/read-vocabulary.ts';
import type { Vocabulary } from './vocabulary/vocabulary.ts';

/** What a directory is made of; tests give networks, vocabulary and limits of their own. */
export interface DirectoryOptions {
  readonly harvest: HarvestOptions;
  /** Tells the networks; null or left out: they are `networks`. */
  readonly registry?: RegistryAccess | null;
  /** Requests to networks are signed with keys derived from it; null or left out: they are not signed. */
  readonly signingSecret?: string | null;
  /** Whether networks that the registry names may be at addresses that are not public; left out: they may not. */
  readonly allowPrivateAddresses?: boolean;
  readonly networks?: readonly NetworkRegistration[];
  readonly vocabulary?: Vocabulary;
  readonly limits?: FetchLimits;
}

const defaultLimits: FetchLimits = { timeoutMs: 10_000, maxBodyBytes: 16 * 1024 * 1024, pageSize: 200 };

/** Below this a feed counts as current even where rounds follow each other faster. */
const minStaleAfterMs = 30_000;

/** The directory: what crosses networks, and the index that is fed by their catalog feeds. */
export function createDirectory(options: DirectoryOptions): Subgraph<DirectoryContext> {
  const { harvest, registry = null, signingSecret = null, limits = defaultLimits } = options;
  const { networks = readNetworks(), vocabulary = readVocabulary() } = options;
  const isGuarded = registry !== null && !options.allowPrivateAddresses;
  const staleAfterMs = Math.max(minStaleAfterMs, 3 * harvest.intervalMs);
  let view = new NetworkView(vocabulary, registry ? emptyList : listRegistrations(networks, harvest.urls));
  const metrics = new FeedMetrics();
  // The subgraph listens, and makes contexts, once its background work has started.
  let changes: OfferChanges;
  return {
    name: 'directory',
    database: {
      entities: [],
      migrations: [
        { name: '2026-11-22-create-tables', class: CreateTables },
        { name: '2026-11-26-keep-network-list', class: KeepNetworkList },
      ],
    },
    buildSchema: () => buildSubgraph(directorySchema(view.list.networks)),
    createContext(em, _parameters, { [previewHeader]: header }) {
      const preview = typeof header === 'string' ? header : null;
      const shownNow = () => view.termsOf(preview).networks;
      const shared = { terms: view.termsOf(preview), known: view.known, changes, preview, shownNow };
      return createContext(em, shared, staleAfterMs);
    },
    async load(orm) {
      const stored = registry && (await readStoredList(orm.em.fork()));
      if (stored) view = new NetworkView(vocabulary, stored);
      await load(orm, view.list, vocabulary);
    },
    addRoutes(http, orm) {
      http.get('/metrics', async (_request, reply) => {
        const { text, contentType } = await metrics.write(orm.em.fork(), view.list.networks, staleAfterMs);
        return reply.type(contentType).send(text);
      });
    },
    startBackgroundWork(orm, log, replaceSchema) {
      changes = new OfferChanges(orm.em.fork(), orm.config.get('clientUrl') ?? '', log);
      const { intervalMs } = harvest;
      const begin = { em: orm.em.fork(), networks: view.list.networks, vocabulary, limits, intervalMs };
      const harvester = new Harvester({ ...begin, signingSecret, isGuarded, log });

      /** New rows are there before something refers to them, and new types before something is of them. */
      async function takeOver(list: NetworkList): Promise<void> {
        const next = new NetworkView(vocabulary, list);
        await storeList(orm, list);
        if (!next.hasTypesOf(view)) {
          await replaceSchema(await buildSubgraph(directorySchema(list.networks)));
          // Requests that came to the schema before make their contexts in this turn of the event loop.
          await nextTurn();
        }
        view = next;
        harvester.follow(list.networks);
        changes.compareAll();
      }
      const hasList = view.list !== emptyList;
      const follower = registry && new RegistryFollower({ registry, hasList, takeOver, log });
      return joinWork([...(follower ? [follower] : []), harvester, changes]);
    },
  };
}

/** The first is stopped first. */
function joinWork(work: readonly BackgroundWork[]): BackgroundWork {
  return {
    pending: () => work.map((one) => one.pending?.() ?? null).find((reason) => reason !== null) ?? null,
    async stop() {
      for (const one of work) await one.stop();
    },
  };
}

async function load(orm: MikroORM, list: NetworkList, vocabulary: Vocabulary): Promise<void> {
  await orm.em.fork().transactional(async (em) => {
    await loadVocabulary(em, vocabulary);
    await loadNetworks(em, list.networks);
    await restartIncompleteFeeds(em);
  });
}

async function storeList(orm: MikroORM, list: NetworkList): Promise<void> {
  await orm.em.fork().transactional(async (em) => {
    await loadNetworks(em, list.networks);
    await storeNetworkList(em, list);
  });
}
