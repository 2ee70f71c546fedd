import type { ServerResponse } from 'node:http';

/** What a client that went away before its answer is said to have got. */
const clientGone = 499;

/** The HTTP status that a client was sent, once its response is closed. */
export function readSentStatus({ headersSent, statusCode }: ServerResponse): number {
  return headersSent ? statusCode : clientGone;
}
