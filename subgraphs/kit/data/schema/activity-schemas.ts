import { z } from 'zod';
import { FacilityKind } from '../../contract/enums/facility-kind.ts';
import { GoalKind } from '../../contract/enums/goal-kind.ts';
import { Interval } from '../../contract/enums/interval.ts';
import { Stage } from '../../contract/enums/stage.ts';
import { topicUse } from './entry-schemas.ts';
import type { KnownKeys } from './known-keys.ts';
import { referenceSchemas } from './reference-schemas.ts';
import { approximateDate, count, key, optional, rows, targetGroups, text } from './value-schemas.ts';

/** What a hub wants, does and has. */
export function activitySchemas(known: KnownKeys) {
  const { source, organisation } = referenceSchemas(known);
  const stage = z.enum(Stage);
  return {
    goal: z.strictObject({ key, title: text, kind: z.enum(GoalKind), source }),
    project: z.strictObject({
      title: text,
      summary: optional(text),
      stage,
      goal: optional(key),
      topics: rows(topicUse(known)),
      targetGroups,
      source,
    }),
    facility: z.strictObject({ kind: z.enum(FacilityKind), stage, summary: optional(text), targetGroups, source }),
    workplaces: z.strictObject({ organisation, count: optional(count), stage, source }),
    opening: z.strictObject({ date: approximateDate, stage, source }),
    evaluation: z.strictObject({ interval: optional(z.enum(Interval)), summary: text, source }),
    milestone: z.strictObject({ title: text, date: optional(approximateDate), stage, source }),
  };
}
