import type { Finding } from '../../check/report/finding.ts';
import { fill, type Language } from '../language/text.ts';
import { reportMessages as messages } from '../messages/report-messages.ts';

/** Who uses what a finding takes away (`dashboard (12 times, last 2026-11-20)`), most used first; empty when nobody or unknown. */
export function tellUsage({ usage }: Finding, language: Language): string {
  const clients = (usage ?? []).toSorted((one, other) => other.count - one.count);
  return clients.map((client) => fill(messages.client, language, { ...client })).join(', ');
}
