import type { Measurement } from './measurement.ts';
import { median } from './quantile.ts';

/** Joins the rounds: the median of every number for each contestant and operation, in order of their first round. */
export function summarise(measurements: readonly Measurement[]): Measurement[] {
  const groups = Map.groupBy(measurements, ({ contestant, operation }) => `${contestant} ${operation}`);
  return [...groups.values()].flatMap(([first, ...others]) => (first ? [joinRounds(first, [first, ...others])] : []));
}

function joinRounds({ contestant, operation }: Measurement, rounds: readonly Measurement[]): Measurement {
  return {
    contestant,
    operation,
    cpuMsPerRequest: median(rounds.map((round) => round.cpuMsPerRequest)),
    requestsPerSecond: median(rounds.map((round) => round.requestsPerSecond)),
    p50Ms: median(rounds.map((round) => round.p50Ms)),
    p99Ms: median(rounds.map((round) => round.p99Ms)),
    fetchesPerRequest: median(rounds.map((round) => round.fetchesPerRequest)),
    loadShare: median(rounds.map((round) => round.loadShare)),
  };
}
