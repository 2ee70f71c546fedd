import type { EntityManager } from '@mikro-orm/postgresql';
import { checkSchema } from '../../check/check-schema.ts';
import type { CheckReport } from '../../check/report/check-report.ts';
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
  });
}
