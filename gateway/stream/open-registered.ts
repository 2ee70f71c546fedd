import { createHash } from 'node:crypto';
import { GatewayError } from '../errors/gateway-error.ts';
import type { ErrorLog } from '../errors/report-error.ts';
import { toStreamError } from '../errors/to-stream-error.ts';
import { openWatched } from './open-watched.ts';
import type { OpenedStream, RegisteredDocuments, SentRequest, StreamGraph, StreamScope } from './stream.ts';

/** What opening operations by hash needs. */
interface RegistrationTools {
  readonly registered: RegisteredDocuments;
  readonly log: ErrorLog;
}

/**
 * Opens a stream whose document may be named by its hash, as Apollo's automatic persisted queries do: looked up where it is not sent
 * along, and kept by its hash where it is, unless the operation is refused. Raises, as errors of a refused operation,
 * PERSISTED_QUERY_NOT_FOUND, and BAD_REQUEST for an unknown version or a hash that is not the document's. Never rejects.
 */
export async function openRegistered(
  graph: StreamGraph,
  request: SentRequest,
  scope: StreamScope,
  { registered, log }: RegistrationTools,
): Promise<OpenedStream> {
  try {
    const hash = readHash(request.extensions);
    if (hash === null) return await openWatched(graph, request, scope);
    if (request.query === '') {
      const query = await registered.get(hash);
      if (query === undefined) throw new GatewayError('PERSISTED_QUERY_NOT_FOUND');
      return await openWatched(graph, { ...request, query }, scope);
    }
    if (createHash('sha256').update(request.query).digest('hex') !== hash) {
      throw new GatewayError('BAD_REQUEST', { reason: 'provided sha does not match query' });
    }
    const opened = await openWatched(graph, request, scope);
    if (opened.isOpen) await registered.set(hash, request.query);
    return opened;
  } catch (thrown) {
    return { isOpen: false, errors: [toStreamError(thrown, log, scope.requestId)] };
  }
}

/** The hash that names a document; null where none does. */
function readHash(extensions: SentRequest['extensions']): string | null {
  const persistedQuery = extensions?.['persistedQuery'] as { version?: unknown; sha256Hash?: unknown } | null;
  if (!persistedQuery) return null;
  if (persistedQuery.version !== 1) {
    throw new GatewayError('BAD_REQUEST', { reason: 'Unsupported persisted query version' });
  }
  return String(persistedQuery.sha256Hash);
}
