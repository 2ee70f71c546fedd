import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** Header that names a request, from the client to the last subgraph. */
export const REQUEST_ID_HEADER = 'x-request-id';

/** What may stand in a log and in a header as it is. */
const form = /^[\w.:=+/-]{1,100}$/;

/** The id of a request: the client's own where it is a plain token of at most 100 characters, else a new one. */
export function readRequestId({ [REQUEST_ID_HEADER]: given }: IncomingHttpHeaders): string {
  return typeof given === 'string' && form.test(given) ? given : randomUUID();
}
