import type { MikroORM } from '@mikro-orm/postgresql';
import { readNetworks } from '../kit/networks/read-networks.ts';
import type { NetworkRegistration } from '../kit/networks/read-networks.ts';
import type { Subgraph } from '../kit/process/subgraph.ts';
import { buildSubgraph } from '../kit/schema/build-subgraph.ts';
import { OfferChanges } from './changes/offer-changes.ts';
import type { DirectoryContext } from './context.ts';
import { createContext } from './create-context.ts';
import { directorySchema } from './directory-schema.ts';
import { recordMissingAddresses, restartIncompleteFeeds } from './harvest/feed-position.ts';
import type { FetchLimits } from './harvest/fetch-page.ts';
import { Harvester } from './harvest/harvester.ts';
import { CreateTables } from './migrations/create-tables.ts';
import type { HarvestOptions } from './read-directory-environment.ts';
import { createKnownTerms } from './vocabulary/known-terms.ts';
import { loadNetworks } from './vocabulary/load-networks.ts';
import { loadVocabulary } from './vocabulary/load-vocabulary.ts';
import { readVocabulary } from './vocabulary/read-vocabulary.ts';
import type { Vocabulary } from './vocabulary/vocabulary.ts';

/** What a directory is made of; tests give networks, vocabulary and limits of their own. */
export interface DirectoryOptions {
  readonly harvest: HarvestOptions;
  readonly networks?: readonly NetworkRegistration[];
  readonly vocabulary?: Vocabulary;
  readonly limits?: FetchLimits;
}

const defaultLimits: FetchLimits = { timeoutMs: 10_000, maxBodyBytes: 16 * 1024 * 1024, pageSize: 200 };

/** Below this a feed counts as current even where rounds follow each other faster. */
const minStaleAfterMs = 30_000;

/** The directory: what crosses networks, and the index that is fed by their catalog feeds. */
export function createDirectory(options: DirectoryOptions): Subgraph<DirectoryContext> {
  const { harvest, networks = readNetworks(), vocabulary = readVocabulary(), limits = defaultLimits } = options;
  const terms = { vocabulary, networks: new Set(networks.map(({ id }) => id)) };
  const known = createKnownTerms(vocabulary, networks);
  const staleAfterMs = Math.max(minStaleAfterMs, 3 * harvest.intervalMs);
  // The subgraph listens, and makes contexts, once its background work has started.
  let changes: OfferChanges;
  return {
    name: 'directory',
    database: {
      entities: [],
      migrations: [{ name: '2026-11-22-create-tables', class: CreateTables }],
    },
    buildSchema: () => buildSubgraph(directorySchema(networks)),
    createContext: (em) => createContext(em, terms, known, staleAfterMs, changes),
    load: (orm) => load(orm, networks, vocabulary, harvest),
    startBackgroundWork(orm, log) {
      changes = new OfferChanges(orm.em.fork(), orm.config.get('clientUrl') ?? '', log);
      const harvester = new Harvester({ em: orm.em.fork(), networks, vocabulary, limits, log, ...harvest });
      return {
        pending: () => harvester.pending(),
        stop: async () => void (await Promise.all([changes.stop(), harvester.stop()])),
      };
    },
  };
}

async function load(
  orm: MikroORM,
  networks: readonly NetworkRegistration[],
  vocabulary: Vocabulary,
  { urls }: HarvestOptions,
): Promise<void> {
  await orm.em.fork().transactional(async (em) => {
    await loadVocabulary(em, vocabulary);
    await loadNetworks(em, networks);
    await restartIncompleteFeeds(em);
    await recordMissingAddresses(em, [...urls.keys()]);
  });
}
