import { z } from 'zod';
import { FigureKind } from '../../contract/enums/figure-kind.ts';
import { PlannedCountKind } from '../../contract/enums/planned-count-kind.ts';
import type { KnownKeys } from './known-keys.ts';
import { ownKey } from './own-key.ts';
import { referenceSchemas } from './reference-schemas.ts';
import { count, money, optional, partialDate, rows, targetGroups, text } from './value-schemas.ts';

/** The map of `profile.yaml`. */
export function profileSchema(known: KnownKeys) {
  const { source, organisation, region } = referenceSchemas(known);
  const brand = z.strictObject({ title: text, provider: organisation, summary: optional(text), targetGroups, source });
  const figure = z.strictObject({
    kind: z.enum(FigureKind),
    value: z.number(),
    unit: optional(text),
    asOf: optional(partialDate),
    source,
  });
  const office = z.strictObject({ title: text, region, employees: optional(count), source });
  const plannedCount = z.strictObject({
    kind: z.enum(PlannedCountKind),
    count,
    region: optional(region),
    summary: optional(text),
    source,
  });
  const programme = z.strictObject({
    key: ownKey(known),
    title: text,
    partOf: optional(text),
    region: optional(region),
    funder: organisation,
    cap: optional(money),
    ownShareRequired: optional(z.boolean()),
    conditions: z.array(text).default([]),
    purposes: z.array(text).default([]),
    source,
  });
  return z.strictObject({
    id: z.literal(`${known.network}:profile`),
    operator: organisation,
    brands: rows(brand),
    figures: rows(figure),
    offices: rows(office),
    plannedCounts: rows(plannedCount),
    programmes: rows(programme),
  });
}

/** A profile as written. */
export type ProfileDocument = z.output<ReturnType<typeof profileSchema>>;
