import { checkKeys, checkList } from './check-list.ts';
import type { TopicFilter } from '../input/topic-filter.ts';
import type { TopicMatch } from '../query/match-topics.ts';
import { expandTopics } from '../vocabulary/expand-topics.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';

/**
 * Conditions on topics, with narrower topics and close matches looked up; none when the argument is left out or null.
 * @throws GraphQLError `BAD_USER_INPUT` for an unknown topic (`filter.topics[0].anyOf[1]`) or an empty list.
 */
export function checkTopics(
  argument: string,
  filters: readonly TopicFilter[] | null | undefined,
  vocabulary: Vocabulary,
): TopicMatch[] {
  const allowed = () => [...vocabulary.topics.keys()].sort().join(', ');
  return (checkList(argument, filters) ?? []).map((filter, index) => {
    const path = `${argument}[${index}]`;
    const slugs = checkKeys(`${path}.anyOf`, filter.anyOf, vocabulary.topics, allowed) ?? [];
    return { found: expandTopics(vocabulary, slugs, filter), roles: checkList(`${path}.roles`, filter.roles) };
  });
}
