import type { IncomingHttpHeaders } from 'node:http';
import { GatewayError } from '../errors/gateway-error.ts';

const jsonInUtf8 = /^application\/json\s*(;\s*charset\s*=\s*("utf-?8"|utf-?8)\s*)?$/i;

/**
 * Lets through requests without a type and those of JSON in UTF-8 as it is, before their body is read. Any other charset or type could mean
 * something else to a browser's CORS rules than to us, and what is encoded has no size yet. Raises UNSUPPORTED_MEDIA_TYPE.
 */
export function checkMediaType(headers: IncomingHttpHeaders): void {
  const { 'content-type': type, 'content-encoding': encoding = 'identity' } = headers;
  if (type === 'application/json' && encoding === 'identity') return;
  if (encoding.toLowerCase() === 'identity' && (type === undefined || jsonInUtf8.test(type))) return;
  throw new GatewayError('UNSUPPORTED_MEDIA_TYPE');
}
