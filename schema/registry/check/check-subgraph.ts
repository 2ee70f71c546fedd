import type { Caller } from '../access/caller.ts';
import { recordChange } from '../change/record-change.ts';
import { CheckKind } from '../entity/check-kind.ts';
import type { CheckResult } from '../entity/check-result.ts';
import { checkCandidate } from '../publish/check-candidate.ts';
import type { Candidate } from '../publish/prepare-candidate.ts';
import { findPublishTarget } from '../publish/publish-target.ts';
import type { Registry } from '../registry.ts';
import { storeCheckResult } from './store-check-result.ts';

/** Checks a schema against the graph and publishes nothing; the result is stored, to be linked to. @throws RegistryError `NETWORK_UNKNOWN`, `NETWORK_HOSTED` */
export async function checkSubgraph(
  { orm, changes }: Registry,
  caller: Caller,
  name: string,
  candidate: Candidate,
): Promise<CheckResult> {
  const em = orm.em.fork();
  const report = await checkCandidate(em, await findPublishTarget(em, name), candidate);
  return changes.run(async (em) => {
    const result = await storeCheckResult(em, { network: name, kind: CheckKind.SCHEMA, url: candidate.url, report });
    recordChange(em, caller, { action: 'checkSubgraph', subject: name, details: { check: result.id } });
    return result;
  });
}
