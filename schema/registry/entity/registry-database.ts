import type { DatabaseDefinition } from '../../../subgraphs/kit/database/connect-database.ts';
import { CreateDocumentManifest } from '../migrations/create-document-manifest.ts';
import { CreateTables } from '../migrations/create-tables.ts';
import { AccessToken } from './access-token.ts';
import { AuditEntry } from './audit-entry.ts';
import { CheckResult } from './check-result.ts';
import { DocumentManifest } from './document-manifest.ts';
import { Network } from './network.ts';
import { RegistryState } from './registry-state.ts';
import { SubgraphVersion } from './subgraph-version.ts';
import { Subgraph } from './subgraph.ts';
import { SupergraphVersion } from './supergraph-version.ts';

/** What the registry stores. A published migration is never edited: a change is a new one behind it. */
export const registryDatabase: DatabaseDefinition = {
  entities: [
    AccessToken,
    AuditEntry,
    CheckResult,
    DocumentManifest,
    Network,
    RegistryState,
    Subgraph,
    SubgraphVersion,
    SupergraphVersion,
  ],
  migrations: [
    { name: '0001-create-tables', class: CreateTables },
    { name: '0002-create-document-manifest', class: CreateDocumentManifest },
  ],
};
