import { CriticalityLevel, diff, DiffRule } from '@graphql-inspector/core';
import { publicSchema } from '../../check/breaking/public-schema.ts';
import type { SchemaChange } from '../entity/schema-change.ts';

/** More are not told one by one: nobody reads them. */
const maxChanges = 500;

/** What clients see changed between two supergraphs, what is in a new type not told again; nothing when there was none before. */
export async function describeChanges(before: string | null, after: string): Promise<SchemaChange[]> {
  if (before === null) return [];
  const changes = await diff(publicSchema(before), publicSchema(after), [DiffRule.simplifyChanges]);
  return changes.slice(0, maxChanges).map(({ type, path, criticality, message }) => ({
    type,
    coordinate: path ?? null,
    isBreaking: criticality.level === CriticalityLevel.Breaking,
    message,
  }));
}
