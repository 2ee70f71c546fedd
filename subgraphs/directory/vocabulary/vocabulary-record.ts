import { z } from 'zod';

const slug = z.string().regex(/^[a-z][a-z0-9-]*$/);
const text = z.string().min(1);
const inBoth = z.strictObject({ de: text, en: text });

/** Form of a topic in `topics.yaml`: narrower is derived, a close match is written once. */
export const topicRecord = z.strictObject({
  slug,
  labels: inBoth,
  altLabels: z.strictObject({ de: z.array(text), en: z.array(text) }),
  definition: inBoth,
  broader: z.array(slug),
  closeMatch: z.array(slug),
});

/** Form of a region in `regions.yaml`. */
export const regionRecord = z.strictObject({
  code: z.string().regex(/^\d{2}(\d{3}){0,2}$/, 'must be an AGS code of 2, 5 or 8 digits'),
  kind: z.enum(['STATE', 'DISTRICT', 'MUNICIPALITY']),
  name: inBoth,
  parent: z.string().nullable(),
  centre: z.strictObject({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) }),
});

/** A topic as `topics.yaml` has it. */
export type TopicRecord = z.infer<typeof topicRecord>;

/** A region as `regions.yaml` has it. */
export type RegionRecord = z.infer<typeof regionRecord>;
