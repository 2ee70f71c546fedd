import { z } from 'zod';
import { InvolvementRole } from '../../contract/enums/involvement-role.ts';
import { SiteKind } from '../../contract/enums/site-kind.ts';
import { Stage } from '../../contract/enums/stage.ts';
import { activitySchemas } from './activity-schemas.ts';
import { agreementSchema } from './agreement-schema.ts';
import { globalId, statusClaim, topicUse } from './entry-schemas.ts';
import type { KnownKeys } from './known-keys.ts';
import { referenceSchemas } from './reference-schemas.ts';
import { approximateDate, geoPoint, money, optional, rows, targetGroups, text } from './value-schemas.ts';

/** An item of `hubs.yaml`. */
export function hubSchema(known: KnownKeys) {
  const { source, organisation, municipality, programme } = referenceSchemas(known);
  const { goal, project, facility, workplaces, opening, evaluation, milestone } = activitySchemas(known);
  const site = z.strictObject({
    title: text,
    kind: optional(z.enum(SiteKind)),
    region: municipality,
    address: optional(text),
    location: optional(geoPoint),
    source,
  });
  const involvement = z.strictObject({
    organisation,
    role: z.enum(InvolvementRole),
    actingAs: optional(text),
    stage: z.enum(Stage),
    summary: optional(text),
    source,
  });
  const funding = z.strictObject({
    title: text,
    programme: optional(programme),
    funder: organisation,
    recipient: optional(organisation),
    grant: optional(money),
    ownShare: optional(money),
    starts: optional(approximateDate),
    ends: optional(approximateDate),
    endProvisional: z.boolean().default(false),
    remarks: z.array(text).default([]),
    source,
  });
  return z.strictObject({
    id: globalId(known.network),
    title: text,
    summary: optional(text),
    status: statusClaim(known),
    targetGroups,
    topics: rows(topicUse(known)),
    sites: rows(site),
    involvements: rows(involvement),
    agreements: rows(agreementSchema(known)),
    fundings: rows(funding),
    goals: rows(goal),
    projects: rows(project),
    facilities: rows(facility),
    workplaces: rows(workplaces),
    opening: optional(opening),
    evaluation: optional(evaluation),
    milestones: rows(milestone),
  });
}

/** A hub as written. */
export type HubDocument = z.output<ReturnType<typeof hubSchema>>;
