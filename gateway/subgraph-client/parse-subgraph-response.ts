import type { CachePolicy } from '../answer-cache/cache-policy.ts';
import { GatewayError } from '../errors/gateway-error.ts';
import type { SubgraphError, SubgraphResult } from './subgraph-result.ts';

const backslash = 0x5c;

/**
 * Reads a subgraph's answer. A status other than 2xx is no failure as long as the body is a GraphQL response, which
 * is how servers refuse an operation. Raises SUBGRAPH_HTTP_ERROR and SUBGRAPH_RESPONSE_MALFORMED.
 */
export function parseSubgraphResponse(
  status: number,
  contentType: string,
  bytes: Buffer,
  cachePolicy: CachePolicy | null = null,
): SubgraphResult {
  const isOk = status >= 200 && status < 300;
  const fail = (detail: string): GatewayError =>
    isOk
      ? new GatewayError('SUBGRAPH_RESPONSE_MALFORMED', {}, { detail })
      : new GatewayError('SUBGRAPH_HTTP_ERROR', {}, { detail: `HTTP status ${status}; ${detail}` });

  if (!/^application\/([\w.-]+\+)?json\b/i.test(contentType)) throw fail(`content type "${contentType}" is not JSON`);
  const text = bytes.toString('utf8');
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw fail('the body is not JSON');
  }
  if (!isObject(body)) throw fail('the body is not an object');
  const { data, errors } = body;
  if (errors !== undefined && errors !== null && !Array.isArray(errors)) throw fail('"errors" is not a list');
  if (data !== undefined && data !== null && !isObject(data)) throw fail('"data" is not an object');
  const readErrors = (errors ?? []).map(readError);
  if (!data && readErrors.length === 0) throw fail('it has neither "data" nor "errors"');
  return {
    data: data ?? null,
    errors: readErrors,
    hasEscapes: bytes.includes(backslash),
    body: { bytes, textLength: text.length },
    cachePolicy,
  };
}

function readError(error: unknown): SubgraphError {
  if (!isObject(error)) return { message: 'An error that is not an object.' };
  return {
    message: typeof error['message'] === 'string' ? error['message'] : 'An error without a message.',
    ...(isPath(error['path']) ? { path: error['path'] } : {}),
    ...(isObject(error['extensions']) ? { extensions: error['extensions'] } : {}),
  };
}

function isPath(value: unknown): value is (string | number)[] {
  return Array.isArray(value) && value.every((key) => typeof key === 'string' || typeof key === 'number');
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
