import type { SubgraphSchema } from '../compose/compose-supergraph.ts';
import { checkBreaking } from './breaking/breaking.ts';
import type { CheckedDocument } from './breaking/broken-documents.ts';
import type { UsageLookup } from './breaking/recent-usage.ts';
import { composition } from './composition/composition.ts';
import { sdlSyntax } from './composition/sdl-syntax.ts';
import { checkContract } from './contract/contract.ts';
import { readContract } from './contract/read-contract.ts';
import { createReport, type CheckReport } from './report/check-report.ts';
import { foreignRootFields } from './subgraph/foreign-root-fields.ts';
import { findPosition } from './subgraph/find-position.ts';
import type { NetworkIdentity } from './subgraph/network-identity.ts';

/** What `checkSchema` looks at. */
export interface SchemaCheckInput {
  /** The subgraph's network. A subgraph that is none, such as the directory, has no type prefix: the contract is not checked. */
  readonly network: Pick<NetworkIdentity, 'id'> & { readonly typePrefix: string | null };
  readonly sdl: string;
  /** Address of the endpoint to be published. */
  readonly url: string;
  /** The other subgraphs as they would be composed; one named like the network is left out. */
  readonly others: readonly SubgraphSchema[];
  /** SDL of the supergraph that serves now; null when there is none: then nothing can break. */
  readonly activeSupergraph: string | null;
  /** Who used a field of the public graph, by day; null for a field nobody counted. */
  readonly usage: UsageLookup;
  /** Persisted documents of the graph; none where nobody knows them. */
  readonly documents: readonly CheckedDocument[];
}

/**
 * Checks a subgraph schema without asking its endpoint: syntax, contract, composition, and what would break in the public graph.
 * What is wrong with the schema is in the report; it throws only what is wrong with the call.
 */
export async function checkSchema(input: SchemaCheckInput): Promise<CheckReport> {
  const { network, sdl, url, others, activeSupergraph: active, usage, documents } = input;
  const subgraph = sdlSyntax(sdl);
  if ('rule' in subgraph) return createReport([subgraph]);
  const { supergraphSdl: next, findings: composed } = composition({ name: network.id, url, sdl }, others);
  const contract =
    network.typePrefix === null
      ? []
      : checkContract({
          network: { id: network.id, typePrefix: network.typePrefix },
          subgraph,
          contract: readContract(),
          url,
          foreignRootFields: foreignRootFields(others.filter(({ name }) => name !== network.id)),
        });
  const broken =
    active === null || next === null
      ? []
      : await checkBreaking({
          activeSupergraph: active,
          nextSupergraph: next,
          usage,
          documents,
          today: new Date(),
          positionOf: (coordinate) => findPosition(coordinate, subgraph),
        });
  return createReport([...composed, ...contract, ...broken]);
}
