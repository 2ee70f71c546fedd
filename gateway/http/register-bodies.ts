import type { FastifyInstance } from 'fastify';
import type { IncomingMessage } from 'node:http';
import { CollectedBody } from '../bytes/collected-body.ts';
import { GatewayError } from '../errors/gateway-error.ts';

/** Is told of the whole body as text, or why there is none. */
type Done = (error: Error | null, text?: string) => void;

/**
 * More chunks than these are refused where they are short on average. The longest bodies that are allowed, sent byte by byte by eight
 * clients, kept Node.js busy for half a minute, whatever is done with them.
 */
const maxShortChunks = 16_384;
const shortBytes = 64;

/**
 * Reads JSON bodies and no others. Fastify's own reader counts bytes as well, but keeps each chunk as it came: a megabyte that is sent
 * byte by byte took 250 MB of memory. Raises BODY_TOO_LARGE while the body still comes, and BAD_REQUEST for what comes in too many
 * small pieces or is no JSON.
 */
export function registerBodies(app: FastifyInstance, maxBytes: number): void {
  const parseJson = app.getDefaultJsonParser('error', 'error');
  app.removeContentTypeParser('text/plain');
  app.addContentTypeParser('application/json', (request, payload, done) => {
    readBody(payload, maxBytes, (error, text = '') => {
      if (error) done(error);
      else void parseJson(request, text, done);
    });
  });
}

function readBody(payload: IncomingMessage, maxBytes: number, done: Done): void {
  const tooLarge = (): GatewayError => new GatewayError('BODY_TOO_LARGE', { limit: maxBytes });
  if (Number(payload.headers['content-length']) > maxBytes) return done(tooLarge());
  const body = new CollectedBody();
  let chunkCount = 0;
  const end = (error: Error | null, text?: string): void => {
    payload.off('data', onData).off('end', onEnd).off('error', onError);
    done(error, text);
  };
  const onData = (chunk: Buffer): void => {
    chunkCount++;
    if (body.byteCount + chunk.length > maxBytes) end(tooLarge());
    else if (chunkCount > maxShortChunks && body.byteCount < chunkCount * shortBytes) {
      end(new GatewayError('BAD_REQUEST', { reason: 'The body comes in too many small pieces.' }));
    } else body.add(chunk);
  };
  const onEnd = (): void => end(null, body.read().toString('utf8'));
  const onError = (): void => end(new GatewayError('BAD_REQUEST', { reason: 'The body broke off.' }));
  payload.on('data', onData).on('end', onEnd).on('error', onError);
}
