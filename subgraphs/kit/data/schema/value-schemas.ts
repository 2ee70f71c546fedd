import { z } from 'zod';
import { DateQualifier } from '../../contract/enums/date-qualifier.ts';
import { TargetGroup } from '../../contract/enums/target-group.ts';
import { isPartialDate } from '../../contract/scalars/is-partial-date.ts';

/** Text that says something. */
export const text = z.string().trim().min(1, 'must not be empty');

/** What may be left out: unknown is null. */
export function optional<Schema extends z.ZodType>(schema: Schema) {
  return schema.nullish().transform((value) => value ?? null);
}

/** A list that may be left out, of rows that keep their place in it. */
export function rows<Schema extends z.ZodType<object>>(schema: Schema) {
  return z
    .array(schema)
    .default([])
    .transform((items) => items.map((item, position) => ({ ...item, position })));
}

/** Text that names something in a file: small letters, digits and hyphens. */
export const key = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be small letters, digits and hyphens (`stadt-ulm`)');

/** Date of reduced precision. */
export const partialDate = z.string().refine(isPartialDate, {
  error: ({ input }) =>
    `bad date ${JSON.stringify(input)} (allowed: "2021", "2021-08", "2021-08-04", "2021-08-04T09:30:00Z")`,
});

/** A web address. */
export const url = z.url({ protocol: /^https?$/, error: 'must be a web address (http or https)' });

/** How many. */
export const count = z.number().int('must be a whole number').min(0, 'must not be negative');

export const money = z.strictObject({
  amount: z.number().min(0, 'must not be negative'),
  currency: z.string().regex(/^[A-Z]{3}$/, 'must be a currency code after ISO 4217 (`EUR`)'),
  approximate: z.boolean().default(false),
});

export const approximateDate = z
  .strictObject({ date: optional(partialDate), qualifier: optional(z.enum(DateQualifier)) })
  .refine(({ date, qualifier }) => date !== null || qualifier !== null, 'must have a date or a qualifier');

export const geoPoint = z.strictObject({
  latitude: z.number().min(-90, 'must be -90 to 90').max(90, 'must be -90 to 90'),
  longitude: z.number().min(-180, 'must be -180 to 180').max(180, 'must be -180 to 180'),
});

export const targetGroups = z.array(z.enum(TargetGroup)).default([]);
