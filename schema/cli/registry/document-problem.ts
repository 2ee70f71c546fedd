import { z } from 'zod';

/** What the registry found wrong with a persisted document. */
export const documentProblemSchema = z.object({
  document: z.string(),
  line: z.int().nullable(),
  column: z.int().nullable(),
  message: z.string(),
});

/** What the registry found wrong with a persisted document; the place is null where it is wrong as a whole. */
export type DocumentProblem = z.output<typeof documentProblemSchema>;
