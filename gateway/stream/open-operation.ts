import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { GatewayError } from '../errors/gateway-error.ts';
import type { ErrorLog } from '../errors/report-error.ts';
import { toStreamError } from '../errors/to-stream-error.ts';
import type { Client, Clients } from '../identity/clients.ts';
import { announceEnd } from './announce-end.ts';
import type { Access, RecordAccess } from './access.ts';
import type { RefusalWatch } from './note-refusal.ts';
import { noteResults } from './note-results.ts';
import { openObserved } from './open-observed.ts';
import type { OperationObserver } from './operation-observer.ts';
import { pickHeaders } from './pick-headers.ts';
import { readClientName } from './read-client-name.ts';
import { REQUEST_ID_HEADER } from './read-request-id.ts';
import type {
  OpenedStream,
  PersistedDocuments,
  RegisteredDocuments,
  SentRequest,
  StreamGraph,
  StreamScope,
} from './stream.ts';
import type { WebSocketOptions } from './websocket-options.ts';

/** What opening the operations of connections needs. */
export interface OperationTools extends RefusalWatch {
  readonly documents: PersistedDocuments | null;
  readonly registered: RegisteredDocuments;
  readonly clients: Clients;
  /** Is told of every operation that is through; undefined where nobody wants to know. */
  readonly recordAccess: RecordAccess | undefined;
  readonly observe: OperationObserver | undefined;
}

/** An operation as it comes in a connection. */
interface Subscribe {
  readonly graph: StreamGraph;
  /** Of the request that opened the connection, with the payload of `connection_init`. */
  readonly headers: IncomingHttpHeaders;
  readonly client: Client;
  readonly payload: SentRequest;
  /** Aborted when the client is gone. */
  readonly signal: AbortSignal;
  /** How many there are in the connection with this one. */
  readonly count: number;
}

/**
 * Opens the operations of WebSocket connections, each with a request id of its own. One too many is refused with TOO_MANY_STREAMS;
 * what `Clients.begin` and `PersistedDocuments.find` raise is a refusal as well.
 */
export function createOperationOpener(
  { documents, registered, clients, recordAccess, observe, countRefusal, beginWatch }: OperationTools,
  { forwardHeaders, maxOperationsPerConnection: limit }: WebSocketOptions,
  log: ErrorLog,
): (subscribe: Subscribe) => Promise<OpenedStream> {
  const open = async ({ graph, client, payload, count }: Subscribe, scope: StreamScope): Promise<OpenedStream> => {
    try {
      if (count > limit) throw new GatewayError('TOO_MANY_STREAMS', { limit, limitName: 'maxOperationsPerConnection' });
      const query = documents?.find(payload, scope.requestId) ?? null;
      const request = query === null ? payload : { ...payload, query, extensions: null };
      const end = clients.begin(client);
      const opened = await openObserved(graph, request, scope, { registered, log, observe });
      return endWith(opened, end);
    } catch (thrown) {
      if (thrown instanceof GatewayError) {
        scope.watch?.set({ 'hubgraph.error.code': thrown.code });
        countRefusal?.(thrown);
      }
      return { isOpen: false, errors: [toStreamError(thrown, log, scope.requestId)] };
    }
  };
  return async (subscribe) => {
    const { headers, client, signal, payload } = subscribe;
    const startedAt = performance.now();
    const requestId = randomUUID();
    const clientName = readClientName(headers);
    const forwardedHeaders = pickHeaders(headers, forwardHeaders);
    const watch = beginWatch?.({ requestId, method: 'WEBSOCKET', headers }) ?? null;
    const scope = { requestId, watch, signal, forwardedHeaders, client, clientName };
    const opened = await open(subscribe, scope);
    if (!recordAccess && !watch) return opened;
    const access: Access = {
      requestId,
      connectionId: String(headers[REQUEST_ID_HEADER]),
      method: 'WEBSOCKET',
      clientName,
      operationName: '',
      errorCode: null,
    };
    return noteResults(opened, payload.operationName, access, () => {
      watch?.end();
      recordAccess?.(access, null, performance.now() - startedAt);
    });
  };
}

/** The same operation, with a call of `end` when it is through or was refused. */
function endWith(opened: OpenedStream, end: () => void): OpenedStream {
  if (opened.isOpen) return { ...opened, results: announceEnd(opened.results, end) };
  end();
  return opened;
}
