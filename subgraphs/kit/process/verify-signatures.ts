import type { FastifyInstance, FastifyRequest, preHandlerAsyncHookHandler } from 'fastify';
import { RequestVerifier } from '../../../schema/signature/request-verifier.ts';
import { SIGNATURE_HEADER } from '../../../schema/signature/sign-request.ts';

/**
 * Makes the hook of routes that only whoever has the key may ask: gateway, directory and registry sign their requests with it. All
 * others are answered with 401 and `REQUEST_SIGNATURE_INVALID`, whose `reason` says what is wrong (see `SignatureProblem`). The
 * signature is over the body as it comes, so the server's JSON bodies are kept until they are verified.
 */
export function verifySignatures(http: FastifyInstance, key: string): preHandlerAsyncHookHandler {
  const verifier = new RequestVerifier(key);
  const bodies = new WeakMap<FastifyRequest, Buffer>();
  const parseJson = http.getDefaultJsonParser('error', 'error');
  http.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    bodies.set(request, body);
    void parseJson(request, body.toString('utf8'), done);
  });
  return async (request, reply) => {
    const header = request.headers[SIGNATURE_HEADER];
    // A body that is not JSON is not kept, so it never has the right signature.
    const reason = verifier.verify(typeof header === 'string' ? header : undefined, bodies.get(request) ?? '');
    if (reason === null) return;
    const extensions = { code: 'REQUEST_SIGNATURE_INVALID', reason };
    await reply.code(401).send({ errors: [{ message: 'This subgraph answers signed requests only.', extensions }] });
  };
}
