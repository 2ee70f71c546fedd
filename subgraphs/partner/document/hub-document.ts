import type { z } from 'zod';
import { GoalKind } from '../../kit/contract/enums/goal-kind.ts';
import { TopicRole } from '../../kit/contract/enums/topic-role.ts';
import type { NamedTopic } from '../cell/read-topic.ts';
import type { HubRow } from '../column/hub-columns.ts';
import type { hubSchema } from '../../kit/data/schema/hub-schema.ts';
import { placeOfRow } from './place-of-row.ts';

/** A hub as the kit's schema reads it. */
type HubInput = z.input<ReturnType<typeof hubSchema>>;

/** Makes a hub of a line, every fact with the source of the line. */
export function hubDocument(row: HubRow, source: string): HubInput {
  const withRole = (topics: readonly NamedTopic[] | null, role: TopicRole) =>
    (topics ?? []).map(({ slug, label }) => ({ topic: slug, role, label, source }));
  const place = placeOfRow(row, row.site);
  return {
    id: row.id,
    title: row.title,
    summary: row.summary,
    status: { value: row.status, asOf: row.statusDate, source },
    targetGroups: row.targetGroups ?? [],
    topics: [
      ...withRole(row.focusTopic && [row.focusTopic], TopicRole.FOCUS),
      ...withRole(row.topics, TopicRole.SUBJECT),
      ...withRole(row.projectTopics, TopicRole.PROJECT),
      ...withRole(row.goalTopics, TopicRole.GOAL),
    ],
    sites: place === null ? [] : [{ ...place, source }],
    goals: (row.goals ?? []).map((title, index) => ({
      key: `goal-${index + 1}`,
      title,
      kind: GoalKind.GENERAL,
      source,
    })),
  };
}
