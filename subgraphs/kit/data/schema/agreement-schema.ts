import { z } from 'zod';
import { AgreementKind } from '../../contract/enums/agreement-kind.ts';
import { AgreementStage } from '../../contract/enums/agreement-stage.ts';
import { FeeApportionment } from '../../contract/enums/fee-apportionment.ts';
import { Interval } from '../../contract/enums/interval.ts';
import { RightKind } from '../../contract/enums/right-kind.ts';
import { globalId } from './entry-schemas.ts';
import type { KnownKeys } from './known-keys.ts';
import { referenceSchemas } from './reference-schemas.ts';
import { approximateDate, count, money, optional, partialDate, rows, text } from './value-schemas.ts';

const successor = z.strictObject({
  kind: optional(z.enum(AgreementKind)),
  stage: z.enum(AgreementStage),
  condition: optional(text),
  expected: optional(approximateDate),
  summary: optional(text),
});

const right = z.strictObject({
  kind: z.enum(RightKind),
  summary: text,
  seatsPerParty: optional(count),
  votingRight: optional(z.boolean()),
});

const recurringFee = z.strictObject({
  amount: money,
  interval: z.enum(Interval),
  apportionment: optional(z.enum(FeeApportionment)),
});

/** An agreement of a hub. */
export function agreementSchema(known: KnownKeys) {
  const { source, organisation } = referenceSchemas(known);
  const party = z.strictObject({ organisation, actingAs: optional(text), signatoryRole: optional(text) });
  return z.strictObject({
    id: globalId(known.network),
    kind: z.enum(AgreementKind),
    stage: z.enum(AgreementStage),
    title: text,
    summary: optional(text),
    parties: rows(party),
    signedOn: optional(partialDate),
    validWhile: optional(text),
    successor: optional(successor),
    rights: rows(right),
    recurringFee: optional(recurringFee),
    source,
  });
}
