import type { IncomingMessage } from 'node:http';
import { GatewayError } from '../errors/gateway-error.ts';
import type { ErrorLog } from '../errors/report-error.ts';
import { toStreamError } from '../errors/to-stream-error.ts';
import { atEnd } from '../identity/at-end.ts';
import type { Client, Clients } from '../identity/clients.ts';
import { noteRefusal, type RefusalWatch } from './note-refusal.ts';
import { REQUEST_ID_HEADER } from './read-request-id.ts';

/** `Forbidden` of graphql-ws, after which a client may connect anew, with another token. */
const closeCode = 4403;

/** The connection to be admitted. */
interface Applicant {
  /** The request that opened it. */
  readonly request: IncomingMessage;
  /** Aborted when the client is gone. */
  readonly closed: AbortSignal;
  /** Counts the connection for this client. */
  readonly belongTo: (client: string) => void;
  readonly close: (code: number, reason: string) => void;
}

/** What admitting needs. */
interface AdmissionTools {
  readonly clients: Clients;
  readonly log: ErrorLog;
  readonly watch: RefusalWatch;
}

/**
 * Finds out who opens a WebSocket connection: by the payload of `connection_init`, which may have every header that a request would, or by the
 * headers of the upgrade. Closes it with 4403 and the error's code where that fails or the client has too many streams (TOO_MANY_STREAMS_OF_CLIENT), and when the client's token ends. Null where it was
 * closed.
 */
export async function admitConnection(
  { request, closed, belongTo, close }: Applicant,
  payload: Readonly<Record<string, unknown>> | undefined,
  { clients, log, watch }: AdmissionTools,
): Promise<Client | null> {
  const refuse = (error: unknown): void => {
    const { message, extensions } = toStreamError(error, log, String(request.headers[REQUEST_ID_HEADER]));
    close(closeCode, `${extensions['code'] as string}: ${message}`);
  };
  try {
    const client = await clients.know(request, { ...request.headers, ...toHeaders(payload) });
    belongTo(client.key);
    const ended = new GatewayError('UNAUTHENTICATED', { reason: 'The token has expired.' });
    const callOff = atEnd(client.identity, () => refuse(ended));
    closed.addEventListener('abort', callOff);
    return client;
  } catch (thrown) {
    if (thrown instanceof GatewayError) noteRefusal(thrown, request.headers, watch);
    refuse(thrown);
    return null;
  }
}

/** What is no text is read as its JSON: nobody becomes anonymous by it. */
function toHeaders(payload: Readonly<Record<string, unknown>> = {}): Record<string, string> {
  const given = Object.entries(payload).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(
    given.map(([name, value]) => [name.toLowerCase(), typeof value === 'string' ? value : JSON.stringify(value)]),
  );
}
