import { z } from 'zod';
import { Status } from '../../contract/enums/status.ts';
import { TopicRole } from '../../contract/enums/topic-role.ts';
import type { KnownKeys } from './known-keys.ts';
import { referenceSchemas } from './reference-schemas.ts';
import { optional, partialDate, text } from './value-schemas.ts';

/** A global id of the network: its prefix, a colon, a local name. */
export function globalId(network: string) {
  const form = new RegExp(`^${network}:[a-z0-9]+(-[a-z0-9]+)*$`);
  return z.string().refine((id) => form.test(id) && id !== `${network}:profile`, {
    error: ({ input }) =>
      `bad id ${JSON.stringify(input)} (allowed: "${network}:" and a name of small letters, digits and hyphens)`,
  });
}

/** A topic use. */
export function topicUse(known: KnownKeys) {
  const { source, topic } = referenceSchemas(known);
  return z.strictObject({ topic, role: z.enum(TopicRole), label: optional(text), source });
}

/** A dated claim about a state. */
export function statusClaim(known: KnownKeys) {
  const { source } = referenceSchemas(known);
  return z.strictObject({ value: z.enum(Status), asOf: optional(partialDate), source });
}
