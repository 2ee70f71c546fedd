import { median } from '../../measure/quantile.ts';
import type { PriceMeasurement } from './price-measurement.ts';

/** Joins the rounds: the median of every number for each query and side, in order of their first round. */
export function summariseRounds(measurements: readonly PriceMeasurement[]): PriceMeasurement[] {
  const groups = Map.groupBy(measurements, ({ side, query }) => `${query} ${side}`);
  return [...groups.values()].flatMap(([first, ...others]) => (first ? [joinRounds(first, [first, ...others])] : []));
}

function joinRounds(first: PriceMeasurement, rounds: readonly PriceMeasurement[]): PriceMeasurement {
  const numbers = Object.entries(first).filter(([, value]) => typeof value === 'number');
  const medians = numbers.map(([name]) => [
    name,
    median(rounds.map((round) => round[name as Exclude<keyof PriceMeasurement, 'side' | 'query'>])),
  ]);
  return { ...first, ...Object.fromEntries(medians) };
}
