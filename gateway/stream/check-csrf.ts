import type { IncomingHttpHeaders } from 'node:http';
import { GatewayError } from '../errors/gateway-error.ts';

/** Content types that a page may send to another site without asking first (CORS). */
const simpleContentTypes: ReadonlySet<string> = new Set([
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'text/plain',
]);

/** Any of these makes a browser ask first. The same as for requests without a stream. */
const preflightHeaders = ['x-apollo-operation-name', 'apollo-require-preflight'] as const;

/** Refuses what a browser sends across sites without a preflight request: BAD_REQUEST. */
export function checkCsrf(headers: IncomingHttpHeaders): void {
  const contentType = headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (contentType && !simpleContentTypes.has(contentType)) return;
  if (preflightHeaders.some((name) => headers[name])) return;
  throw new GatewayError('BAD_REQUEST', {
    reason: `This operation has been blocked as a potential Cross-Site Request Forgery (CSRF). Send a content-type that is not one of ${[...simpleContentTypes].join(', ')}, or one of the headers ${preflightHeaders.join(', ')}.`,
  });
}
