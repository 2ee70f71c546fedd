import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { GatewayError } from '../errors/gateway-error.ts';
import type { StreamRequest } from './stream.ts';

const requestSchema = z.object({
  query: z.string(),
  operationName: z.string().nullish(),
  variables: z.record(z.string(), z.unknown()).nullish(),
});

/**
 * Reads the operation of an HTTP request: the JSON body of a POST, the query string of a GET, which may not be a mutation.
 * Raises BAD_REQUEST.
 */
export function readStreamRequest({ method, body, query }: FastifyRequest): StreamRequest {
  const isReadOnly = method === 'GET';
  const result = requestSchema.safeParse(isReadOnly ? readQueryString(query as Record<string, unknown>) : body);
  if (result.success) return { ...result.data, isReadOnly };
  const [issue] = result.error.issues;
  throw new GatewayError('BAD_REQUEST', { reason: `${issue?.path.join('.') || 'request'}: ${issue?.message}` });
}

function readQueryString(query: Record<string, unknown>): Record<string, unknown> {
  const { variables } = query;
  if (typeof variables !== 'string') return query;
  try {
    return { ...query, variables: JSON.parse(variables) as unknown };
  } catch {
    throw new GatewayError('BAD_REQUEST', { reason: 'variables: not JSON' });
  }
}
