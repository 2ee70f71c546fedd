import { z } from 'zod';
import type { KnownKeys } from './known-keys.ts';
import { ownKey } from './own-key.ts';
import { optional, partialDate, text, url } from './value-schemas.ts';

/** An item of `sources.yaml`. */
export function sourceSchema(known: KnownKeys) {
  return z.strictObject({
    key: ownKey(known),
    title: text,
    publisher: optional(text),
    publishedOn: optional(partialDate),
    url: optional(url),
  });
}

/** A source as written. */
export type SourceDocument = z.output<ReturnType<typeof sourceSchema>>;
