import { MatchedVia } from '../vocabulary/matched-via.ts';
import type { TopicRole } from '../../kit/contract/enums/topic-role.ts';

/** One condition on topics: the topics that fulfil it with the way each was reached, and the roles that count (null: all). */
export interface TopicMatch {
  readonly found: ReadonlyMap<string, MatchedVia>;
  readonly roles: readonly TopicRole[] | null;
}

/** A topic of an entry that fulfils a condition, in its role, and how it was reached. */
export interface MatchedTopicUse {
  readonly slug: string;
  readonly role: TopicRole;
  readonly via: MatchedVia;
}

const nearest = [MatchedVia.EXACT, MatchedVia.NARROWER, MatchedVia.CLOSE_MATCH];

/** The topics of an entry that fulfil at least one condition, each with the nearest way; the nearest ones first. */
export function matchTopics(
  uses: readonly { readonly slug: string; readonly role: TopicRole }[],
  conditions: readonly TopicMatch[],
): MatchedTopicUse[] {
  const matched = uses.flatMap(({ slug, role }) => {
    const inRole = conditions.filter(({ roles }) => roles === null || roles.includes(role));
    const ways = new Set(inRole.map(({ found }) => found.get(slug)));
    const via = nearest.find((way) => ways.has(way));
    return via === undefined ? [] : [{ slug, role, via }];
  });
  return matched.sort((one, other) => nearest.indexOf(one.via) - nearest.indexOf(other.via));
}
