import { z } from 'zod';
import { RegistryError } from '../errors/registry-error.ts';

const dayMs = 86_400_000;

/** How long counts are kept, and how old a report may be. */
export const keptDays = 90;

const usageReport = z.object({
  report: z.uuid(),
  hour: z.iso.datetime({ offset: true }).transform((text) => new Date(text)),
  gateway: z.string().min(1).max(200),
  counts: z
    .array(
      z.object({
        client: z.string().min(1).max(200),
        coordinate: z
          .string()
          .max(300)
          .regex(/^\w+(\.\w+)?$/),
        count: z.int().min(1).max(1_000_000_000_000),
      }),
    )
    .max(50_000),
});

/** How often which client asked for which field in one hour, as one gateway process counted it. */
export type UsageReport = z.infer<typeof usageReport>;

/** Reads the body of a usage report. @throws RegistryError `BAD_USER_INPUT` naming what is wrong first */
export function parseUsageReport(body: unknown, nowMs: number = Date.now()): UsageReport {
  const { data, error } = usageReport.safeParse(body);
  if (!data) {
    const [issue] = error.issues;
    throw new RegistryError('BAD_USER_INPUT', { reason: `${issue?.path.join('.') || 'body'}: ${issue?.message}` });
  }
  const ageMs = nowMs - data.hour.getTime();
  if (ageMs >= -dayMs / 24 && ageMs <= keptDays * dayMs) return data;
  throw new RegistryError('BAD_USER_INPUT', { reason: `hour: must lie within the last ${keptDays} days` });
}
