import type { HTTPGraphQLRequest } from '@apollo/server';
import type { FastifyRequest } from 'fastify';
import type { DocumentRequest, PersistedDocuments } from '../stream/stream.ts';

/** What of a request names its document. */
export type Sent = Pick<HTTPGraphQLRequest, 'search' | 'body'>;

/**
 * Puts a persisted document in the place of what names it, for Apollo Server, which need not know of it. Everything else stays as it was sent.
 * Raises what `PersistedDocuments.find` raises.
 */
export function resolveDocument(sent: Sent, { id, method }: FastifyRequest, documents: PersistedDocuments): Sent {
  if (method === 'GET') {
    const search = new URLSearchParams(sent.search);
    const query = documents.find(readSearch(search), id);
    if (query === null) return sent;
    search.set('query', query);
    search.delete('extensions');
    return { ...sent, search: `?${search}` };
  }
  const { body } = sent;
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return sent;
  const query = documents.find(body, id);
  return query === null ? sent : { ...sent, body: { ...body, query, extensions: {} } };
}

function readSearch(search: URLSearchParams): DocumentRequest {
  return {
    query: search.get('query'),
    documentId: search.get('documentId'),
    extensions: readJson(search.get('extensions')),
  };
}

/** What is no JSON is left for Apollo Server to refuse. */
function readJson(text: string | null): unknown {
  if (text === null) return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
