import { reportProgress } from '../report/report-progress.ts';
import { compareAnswers } from './measure/compare-answers.ts';
import { type CheckedQuery, measureSide, warmUp } from './measure/measure-side.ts';
import type { PriceMeasurement } from './measure/price-measurement.ts';
import { summariseRounds } from './measure/summarise-rounds.ts';
import type { PriceOptions } from './options.ts';
import { priceQueries } from './queries/price-queries.ts';
import type { Side } from './sides/side.ts';

/**
 * Verifies that both sides answer alike, warms them up and measures: in every round each query is put to both in turn, and
 * the order turns from round to round. Throws BenchError or WrongAnswerError at the first answer that is not right.
 */
export async function runPriceBenchmark(
  sides: readonly Side[],
  databasePid: number,
  options: PriceOptions,
): Promise<PriceMeasurement[]> {
  const checkedQueries: CheckedQuery[] = [];
  for (const query of priceQueries.filter(({ name }) => options.queries.includes(name))) {
    const expectedText = await compareAnswers(sides, query);
    reportProgress(`${query.name}: both sides give the same ${expectedText.length} characters; warm up`);
    const checked = { query, expectedText, requests: Math.ceil(query.requests / options.divisor) };
    for (const side of sides) await warmUp(side, checked);
    checkedQueries.push(checked);
  }
  const measurements: PriceMeasurement[] = [];
  for (let round = 1; round <= options.rounds; round++) {
    for (const checked of checkedQueries) {
      for (const side of round % 2 === 1 ? sides : sides.toReversed()) {
        const measurement = await measureSide(side, checked, databasePid);
        measurements.push(measurement);
        reportProgress(`round ${round} of ${options.rounds}: ${describe(measurement)}`);
      }
    }
  }
  // Sides turn from round to round, the report does not.
  return summariseRounds(sides.flatMap(({ name }) => measurements.filter(({ side }) => side === name)));
}

function describe({ query, side, cpuMs, databaseCpuMs, aloneP50Ms }: PriceMeasurement): string {
  const figures = `${cpuMs.toFixed(2)} ms CPU, ${databaseCpuMs.toFixed(2)} ms PostgreSQL, p50 ${aloneP50Ms.toFixed(1)} ms`;
  return `${query} ${side}: ${figures}`;
}
