import { z } from 'zod';
import { badUserInput } from '../../kit/errors/bad-user-input.ts';

/** A place in an ordered list: the sort key of a row as PostgreSQL writes it, and the row's id, which breaks ties. */
export interface Keyset {
  readonly key: string;
  readonly id: string;
}

/** Raise it when sort keys change their form: cursors given out before are refused then, not misread. */
const version = 1;

const content = z.tuple([z.literal(version), z.string(), z.string(), z.string()]);

/** Writes an opaque cursor. `ordering` marks the list and its ordering (`offers:TITLE`): a cursor is good for no other. */
export function encodeCursor(ordering: string, { key, id }: Keyset): string {
  return Buffer.from(JSON.stringify([version, ordering, key, id])).toString('base64url');
}

/**
 * Reads a cursor given as argument `after`. `keyForm` is what a sort key of this ordering looks like.
 * @throws GraphQLError `BAD_USER_INPUT` for anything that `encodeCursor` did not write for this ordering.
 */
export function decodeCursor(ordering: string, cursor: string, keyForm: RegExp): Keyset {
  const parsed = content.safeParse(parseJson(cursor));
  const [, marked, key, id] = parsed.data ?? [];
  if (marked === undefined || key === undefined || id === undefined || `${key}${id}`.includes('\0')) {
    throw badUserInput('after', 'is not a cursor: allowed are `endCursor` and `edges.cursor` of an earlier answer.');
  }
  if (marked !== ordering || !keyForm.test(key)) {
    throw badUserInput('after', `is a cursor of another list or ordering (${marked}); this one is ${ordering}.`);
  }
  return { key, id };
}

function parseJson(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
