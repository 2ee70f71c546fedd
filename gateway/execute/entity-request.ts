import type { EntityBatchAlias } from '@graphql-hive/router-query-planner';
import type { TargetPath } from './target-path.ts';

/** What the plan says of one batch: the planner's words, with compiled paths. */
export interface EntityRequest extends Omit<EntityBatchAlias, 'paths'> {
  readonly paths: readonly TargetPath[];
}
