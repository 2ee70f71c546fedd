import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { ClientUsage, Message, Position } from '../../check/report/finding.ts';

/** How much a finding weighs. */
export enum FindingSeverity {
  error = 'error',
  warning = 'warning',
  note = 'note',
}

registerEnumType(FindingSeverity, { name: 'FindingSeverity', description: 'How much a finding weighs.' });

@ObjectType({ description: 'What is wrong, where, and how to mend it.' })
class FindingMessage implements Message {
  @Field(() => String, { description: 'In German.' })
  de!: string;

  @Field(() => String, { description: 'In English.' })
  en!: string;
}

@ObjectType({ description: 'A place in the checked SDL.' })
class FindingPosition implements Position {
  @Field(() => Int, { description: 'Counted from 1.' })
  line!: number;

  @Field(() => Int, { description: 'Counted from 1.' })
  column!: number;
}

@ObjectType({ description: 'How often one client used a field.' })
class FindingUsage implements ClientUsage {
  @Field(() => String, { description: 'Name the client gives itself, `unknown` when it gives none.' })
  client!: string;

  @Field(() => Int, { description: 'Operations that selected it.' })
  count!: number;

  @Field(() => String, { description: 'Last day of use in UTC, such as 2026-11-25.' })
  lastUsedOn!: string;
}

@ObjectType({ description: 'Something measured against a limit.' })
class FindingMeasurement {
  @Field(() => Float, { description: 'What was measured.' })
  value!: number;

  @Field(() => Float, { description: 'What it may be at the most.' })
  limit!: number;

  @Field(() => String, { description: '`ms` or `bytes`.' })
  unit!: string;
}

/** One thing a check has to say; `schema/check/report/finding.ts` is what is stored. */
@ObjectType({ description: 'One thing a check has to say.' })
export class CheckFinding {
  @Field(() => String, { description: 'Stable id of the rule (`FIELD_REMOVED`).' })
  rule!: string;

  @Field(() => FindingSeverity, { description: 'An error fails the check.' })
  severity!: FindingSeverity;

  @Field(() => FindingMessage, { description: 'What is wrong, in words.' })
  message!: FindingMessage;

  @Field(() => String, { nullable: true, description: 'Schema coordinate; null when it is about no single element.' })
  coordinate!: string | null;

  @Field(() => FindingPosition, { nullable: true, description: 'Where in the SDL; null when it is no single place.' })
  position!: FindingPosition | null;

  @Field(() => [FindingUsage], { nullable: true, description: 'Who uses what would break; null when unknown.' })
  usage!: FindingUsage[] | null;

  @Field(() => FindingMeasurement, { nullable: true, description: 'What was measured, where something was.' })
  measured!: FindingMeasurement | null;
}
