import type { Fetch } from './fetch.ts';
import { textOf } from './field-set.ts';

/**
 * Lets a fetch that no other one waits for be answered by one that asks the same subgraph about the same entities later, because it has
 * to send more of them: one request less, and no wave more.
 */
export function joinFetches(fetches: readonly Fetch[]): readonly Fetch[] {
  const awaited = new Set(fetches.flatMap(({ after }) => [...after]));
  const joined = new Set<Fetch>();
  for (const fetch of fetches) {
    if (!fetch.entity || awaited.has(fetch)) continue;
    const other = fetches.find((other) => other !== fetch && !joined.has(other) && canAnswer(other, fetch));
    if (!other) continue;
    for (const [key, field] of fetch.position.fields) other.position.fields.set(key, field);
    joined.add(fetch);
  }
  return joined.size > 0 ? fetches.filter((fetch) => !joined.has(fetch)) : fetches;
}

/** Fetches that were entered from the same place share its path. */
function canAnswer(other: Fetch, { subgraph, entity, position }: Fetch): boolean {
  if (!entity || other.position.path !== position.path || other.subgraph !== subgraph) return false;
  if (!other.entity || other.position.place.type !== position.place.type) return false;
  if (other.position.members.size > 0 || position.members.size > 0) return false;
  const sent = new Set(other.entity.needs.selections.map(textOf));
  return (
    entity.needs.selections.every((selection) => sent.has(textOf(selection))) &&
    [...position.fields.keys()].every((key) => !other.position.fields.has(key))
  );
}
