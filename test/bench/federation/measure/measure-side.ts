import { type AnswerCheck, createAnswerCheck } from '../../load/answer-check.ts';
import { type LoadResult, runLoad } from '../../load/run-load.ts';
import { readCpuMs, readFamilyCpuMs } from '../../measure/process-usage.ts';
import { quantile } from '../../measure/quantile.ts';
import { type PriceQuery, readDocument } from '../queries/price-queries.ts';
import type { Side } from '../sides/side.ts';
import type { PriceMeasurement } from './price-measurement.ts';

/** Requests under way at a time, under load. */
const CONCURRENCY = 10;
/**
 * Requests of a warm-up for each of a measurement. V8 compiles what runs often; a subgraph runs its code half as often as the monolith does, which
 * has it for all networks, and took 5,000 requests until they cost no less.
 */
const WARM_UP_FACTOR = 10;

/** A query with the answer that both sides gave. */
export interface CheckedQuery {
  readonly query: PriceQuery;
  readonly expectedText: string;
  /** Requests of one measurement under load; half as many are sent one at a time. */
  readonly requests: number;
}

/** Sends the requests of several measurements, unmeasured. Throws WrongAnswerError. */
export async function warmUp(side: Side, checked: CheckedQuery): Promise<void> {
  await load(side, checked, checked.requests * WARM_UP_FACTOR, CONCURRENCY);
}

/** Measures one query on one side, every answer checked: one request at a time, then under load. Throws WrongAnswerError. */
export async function measureSide(side: Side, checked: CheckedQuery, databasePid: number): Promise<PriceMeasurement> {
  const { requests } = checked;
  const alone = await load(side, checked, Math.ceil(requests / 2), 1);
  const before = readUsage(side, databasePid);
  const loaded = await load(side, checked, requests, CONCURRENCY);
  const after = readUsage(side, databasePid);
  return {
    side: side.name,
    query: checked.query.name,
    cpuMs: (after.cpuMs - before.cpuMs) / requests,
    databaseCpuMs: (after.databaseCpuMs - before.databaseCpuMs) / requests,
    aloneP50Ms: quantile(alone.latenciesMs, 0.5),
    aloneP99Ms: quantile(alone.latenciesMs, 0.99),
    loadedP50Ms: quantile(loaded.latenciesMs, 0.5),
    loadedP99Ms: quantile(loaded.latenciesMs, 0.99),
    requestsPerSecond: (requests * 1000) / loaded.elapsedMs,
  };
}

function readUsage({ pids }: Side, databasePid: number): { cpuMs: number; databaseCpuMs: number } {
  return {
    cpuMs: pids.map(readCpuMs).reduce((sum, cpuMs) => sum + cpuMs, 0),
    databaseCpuMs: readFamilyCpuMs(databasePid),
  };
}

function load(
  side: Side,
  { query, expectedText }: CheckedQuery,
  requests: number,
  concurrency: number,
): Promise<LoadResult> {
  const document = readDocument(query);
  const isRight: AnswerCheck = createAnswerCheck(expectedText);
  return runLoad({
    client: side.client,
    operation: { document: () => document },
    firstNumber: 0,
    requests,
    concurrency,
    isRight,
  });
}
