import { z } from 'zod';
import { key, optional, partialDate, text, url } from './value-schemas.ts';

/** An item of `sources.yaml`. */
export const sourceSchema = z.strictObject({
  key,
  title: text,
  publisher: optional(text),
  publishedOn: optional(partialDate),
  url: optional(url),
});

/** A source as written. */
export type SourceDocument = z.output<typeof sourceSchema>;
