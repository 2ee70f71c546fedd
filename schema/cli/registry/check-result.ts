import { z } from 'zod';

const position = z.object({ line: z.int(), column: z.int() });
const usage = z.object({ client: z.string(), count: z.int(), lastUsedOn: z.string() });
const measured = z.object({ value: z.number(), limit: z.number(), unit: z.string() });

const finding = z.object({
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'note']),
  message: z.object({ de: z.string(), en: z.string() }),
  coordinate: z.string().nullable(),
  position: position.nullable(),
  usage: z.array(usage).nullable(),
  measured: measured.nullable(),
});

/** A report as the registry sends it. */
export const reportSchema = z.object({ isPassed: z.boolean(), findings: z.array(finding) });

/** A stored report with the id it is found by. */
export const checkResultSchema = reportSchema.extend({ id: z.string() });

/** Selection of `CheckResult` that `checkResultSchema` reads. */
export const checkResultSelection = `{
  id isPassed
  findings {
    rule severity coordinate
    message { de en } position { line column } usage { client count lastUsedOn } measured { value limit unit }
  }
}`;
