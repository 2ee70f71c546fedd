import type { ClientUsage } from '../report/finding.ts';

/** Who used a field, by its coordinate; null when nobody knows. */
export type UsageLookup = (coordinate: string) => readonly ClientUsage[] | null;

const windowDays = 30;
const dayMs = 86_400_000;

/**
 * Who used any of the fields in the 30 days up to `today`, most first, one entry a client: its counts added, its last day.
 * Null when the use of one of them is unknown.
 */
export function recentUsage(fields: readonly string[], usage: UsageLookup, today: Date): ClientUsage[] | null {
  const firstDay = new Date(today.getTime() - windowDays * dayMs).toISOString().slice(0, 10);
  const clients = new Map<string, ClientUsage>();
  for (const field of fields) {
    const uses = usage(field);
    if (uses === null) return null;
    for (const use of uses) {
      if (use.count > 0 && use.lastUsedOn >= firstDay) clients.set(use.client, add(clients.get(use.client), use));
    }
  }
  return [...clients.values()].sort((one, other) => other.count - one.count);
}

function add(known: ClientUsage | undefined, { client, count, lastUsedOn }: ClientUsage): ClientUsage {
  if (!known) return { client, count, lastUsedOn };
  return {
    client,
    count: known.count + count,
    lastUsedOn: known.lastUsedOn > lastUsedOn ? known.lastUsedOn : lastUsedOn,
  };
}
