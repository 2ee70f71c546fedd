import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { CheckReport } from '../../check/report/check-report.ts';
import type { CheckKind } from '../entity/check-kind.ts';
import { CheckResult } from '../entity/check-result.ts';

/** Older results of a network go, so that checks that run with every commit do not pile up. */
const keptResults = 200;

/** A check that was made. */
export interface MadeCheck {
  /** Id of the network, or name of the shared subgraph. */
  readonly network: string;
  readonly kind: CheckKind;
  readonly url: string;
  readonly report: CheckReport;
}

/** Stores the result of a check, in the transaction of `em`. */
export async function storeCheckResult(em: EntityManager, check: MadeCheck): Promise<CheckResult> {
  const { report, ...about } = check;
  const { isPassed, findings } = report;
  await em.execute(
    `delete from check_result where id in
      (select id from check_result where network = ? order by checked_at desc offset ${keptResults - 1})`,
    [about.network],
  );
  return em.create(CheckResult, { id: randomUUID(), ...about, isPassed, findings, checkedAt: new Date() });
}
