import type { EntityManager } from '@mikro-orm/postgresql';
import type { CheckedDocument } from '../../check/breaking/broken-documents.ts';
import { checkSchema } from '../../check/check-schema.ts';
import type { CheckReport } from '../../check/report/check-report.ts';
import { findDocuments } from '../documents/served-documents.ts';
import { loadGraph } from '../supergraph/load-graph.ts';
import { findSupergraph } from '../supergraph/served-supergraph.ts';
import { readUsage } from '../usage/read-usage.ts';
import { prepareCandidate, type Candidate } from './prepare-candidate.ts';
import type { PublishTarget } from './publish-target.ts';

/** Checks a schema against the graph as it would be with it: composition, contract, breaking changes. It stores nothing. */
export async function checkCandidate(
  em: EntityManager,
  target: PublishTarget,
  candidate: Candidate,
): Promise<CheckReport> {
  const { name, typePrefix } = target.subgraph;
  const { own, others } = prepareCandidate(await loadGraph(em), target.subgraph, candidate);
  const active = await findSupergraph(em);
  return checkSchema({
    network: { id: name, typePrefix },
    sdl: own.sdl,
    url: own.url,
    others,
    activeSupergraph: active ? await active.readSdl() : null,
    usage: await readUsage(em),
    documents: await readDocuments(em),
  });
}

async function readDocuments(em: EntityManager): Promise<CheckedDocument[]> {
  const byId = JSON.parse(await (await findDocuments(em)).readJson()) as Record<string, string>;
  return Object.entries(byId).map(([id, text]) => ({ id, text }));
}
