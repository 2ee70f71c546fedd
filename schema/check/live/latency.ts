import { createFinding } from '../report/create-finding.ts';
import type { LiveRule } from './live-subject.ts';

const percentile = 0.95;

/** Rule `LATENCY`: small requests one after another, after one that opens the connection. */
export const latency: LiveRule = async ({ endpoint, limits: { latencyMs: limit, latencyRequests } }) => {
  const durations: number[] = [];
  const ask = async () => (await endpoint.ask('{ _catalog(first: 1) { hasNextPage } }')).durationMs;
  // As many may be slower as the percentile leaves out: one more decides.
  const mayBeSlower = latencyRequests - Math.ceil(latencyRequests * percentile);
  await ask();
  while (durations.length < latencyRequests && durations.filter((each) => each > limit).length <= mayBeSlower) {
    durations.push(await ask());
  }
  const value = Math.round(durations.sort((one, other) => other - one)[mayBeSlower] ?? 0);
  if (value <= limit / 2) return [];
  const message = {
    de: `95 von 100 kleinen Anfragen dauern bis zu ${value} ms; erlaubt sind ${limit} ms, gut ist weniger als die Hälfte. Meist hilft ein Datenbankindex oder ein Dienst näher am Gateway.`,
    en: `95 of 100 small requests take up to ${value} ms; ${limit} ms are allowed, less than half is good. Mostly a database index or a service closer to the gateway helps.`,
  };
  const severity = value > limit ? 'error' : 'warning';
  return [createFinding('LATENCY', message, { severity, measured: { value, limit, unit: 'ms' } })];
};
