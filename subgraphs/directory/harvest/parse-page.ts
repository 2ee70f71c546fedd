import { z } from 'zod';
import { HarvestError } from './harvest-error.ts';

const page = z.object({
  entries: z.array(z.unknown()).max(1000),
  endCursor: z
    .string()
    .min(1)
    .max(2000)
    .refine((cursor) => !cursor.includes('\0'))
    .nullable(),
  hasNextPage: z.boolean(),
});

const answer = z.object({
  data: z.object({ _catalog: page }).nullish(),
  errors: z
    .array(z.object({ message: z.string(), extensions: z.object({ code: z.string().optional() }).optional() }))
    .optional(),
});

/** A page of a catalog feed; its entries are checked one by one later. */
export type CatalogPage = z.infer<typeof page>;

/**
 * Reads an answer to `catalogDocument`, fetched behind `after`.
 * @throws HarvestError `MALFORMED`, `REFUSED`, or `CURSOR_REFUSED` when `after` is given and the network calls it a bad input.
 */
export function parsePage(text: string, after: string | null): CatalogPage {
  const { data, error } = answer.safeParse(parseJson(text));
  if (error) throw new HarvestError('MALFORMED', z.prettifyError(error));
  const first = data.errors?.[0];
  if (first) {
    const cursorRefused = after !== null && first.extensions?.code === 'BAD_USER_INPUT';
    throw new HarvestError(cursorRefused ? 'CURSOR_REFUSED' : 'REFUSED', first.message.slice(0, 500));
  }
  if (!data.data) throw new HarvestError('MALFORMED', 'neither data nor errors');
  const { _catalog: page } = data.data;
  // Without a cursor that moves on, these entries would be read for ever.
  const stuck = page.endCursor === null || page.endCursor === after;
  if (stuck && (page.hasNextPage || page.entries.length > 0))
    throw new HarvestError('MALFORMED', 'the cursor does not move');
  return page;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new HarvestError('MALFORMED', 'not JSON', error);
  }
}
