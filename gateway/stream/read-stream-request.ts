import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { GatewayError } from '../errors/gateway-error.ts';
import type { PersistedDocuments, SentRequest } from './stream.ts';

const requestSchema = z.object({
  query: z.string().nullish(),
  documentId: z.string().nullish(),
  extensions: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
  variables: z.record(z.string(), z.unknown()).nullish(),
});

/**
 * Reads the operation of an HTTP request: the JSON body of a POST, the query string of a GET, which may not be a mutation. Its `query` is
 * empty where a hash names the document.
 * Raises BAD_REQUEST and what `PersistedDocuments.find` raises.
 */
export function readStreamRequest(
  { id, method, body, query }: FastifyRequest,
  documents: PersistedDocuments | null,
): SentRequest {
  const isReadOnly = method === 'GET';
  const result = requestSchema.safeParse(isReadOnly ? readQueryString(query as Record<string, unknown>) : body);
  if (!result.success) {
    const [issue] = result.error.issues;
    throw new GatewayError('BAD_REQUEST', { reason: `${issue?.path.join('.') || 'request'}: ${issue?.message}` });
  }
  const { query: sent, extensions } = result.data;
  const document = documents?.find(result.data, id) ?? null;
  if (document !== null) return { ...result.data, query: document, extensions: null, isReadOnly };
  if (typeof sent !== 'string' && !extensions?.['persistedQuery']) {
    throw new GatewayError('BAD_REQUEST', { reason: 'query: there is none' });
  }
  return { ...result.data, query: sent ?? '', isReadOnly };
}

function readQueryString(query: Record<string, unknown>): Record<string, unknown> {
  return { ...query, variables: readJson(query, 'variables'), extensions: readJson(query, 'extensions') };
}

function readJson(query: Record<string, unknown>, name: string): unknown {
  const text = query[name];
  if (typeof text !== 'string') return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new GatewayError('BAD_REQUEST', { reason: `${name}: not JSON` });
  }
}
