import { badUserInput } from '../errors/bad-user-input.ts';

/** A place in a feed: behind the change with this sequence. */
export interface CatalogPosition {
  /** Id of the database's changes; in the feed of one network among others `<id>/<network>`. */
  readonly feedId: string;
  readonly sequence: number;
}

/** Form of the cursors below; another form gets another mark, so that old cursors are recognised. */
const version = '1';

/** Writes a position as an opaque cursor. */
export function encodeCatalogCursor({ feedId, sequence }: CatalogPosition): string {
  return Buffer.from(`${version} ${feedId} ${sequence}`).toString('base64url');
}

/**
 * Reads a cursor back to its sequence.
 * @throws GraphQLError `BAD_USER_INPUT` when it is not a cursor, or one of another database (that was made anew): then the
 * reader starts from the beginning.
 */
export function decodeCatalogCursor(cursor: string, feedId: string): number {
  const [mark, feed, sequence, ...rest] = Buffer.from(cursor, 'base64url').toString().split(' ');
  if (mark !== version || !feed || !/^\d{1,15}$/.test(sequence ?? '') || rest.length > 0) {
    throw badUserInput(
      'after',
      'must be a cursor of this feed (an `endCursor` or `cursor` of its answers), or left out.',
    );
  }
  if (feed !== feedId) {
    throw badUserInput('after', 'is a cursor of another feed; leave it out to start from the beginning.');
  }
  return Number(sequence);
}
