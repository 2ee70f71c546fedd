import type { Answer } from './ask.ts';

/** What a reader has to know of a subgraph that does not answer. */
export interface Notice {
  readonly subgraph: string;
  /** When its facts were last heard; null where some are not known at all. */
  readonly knownAt: Date | null;
}

/**
 * What the answers on the page say of subgraphs that do not answer, each once, with the oldest of its facts. An answer that is being renewed
 * is nothing to tell of.
 */
export function readNotices(answers: readonly (Answer<unknown> | null)[], now: Date): Notice[] {
  const notices = new Map<string, Notice>();
  for (const answer of answers) {
    for (const { subgraph, ageSeconds, code } of answer?.stale ?? []) {
      if (code === undefined) continue;
      const knownAt = new Date(now.getTime() - ageSeconds * 1000);
      const other = notices.get(subgraph);
      const isOlder = other?.knownAt && other.knownAt <= knownAt;
      if (!isOlder) notices.set(subgraph, { subgraph, knownAt });
    }
  }
  for (const subgraph of answers.flatMap((answer) => answer?.missing ?? [])) {
    notices.set(subgraph, { subgraph, knownAt: null });
  }
  return [...notices.values()];
}
