import type { ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import type { Access, RecordAccess } from '../stream/access.ts';
import { readClientName } from '../stream/read-client-name.ts';
import { quietRoutes } from './quiet-routes.ts';
import { readSentStatus } from './read-sent-status.ts';

const accessKey = Symbol('access');
const startKey = Symbol('start');

interface NotedResponse extends ServerResponse {
  [accessKey]?: Access;
  [startKey]?: number;
}

/** What is noted of the request that has this response; undefined where nobody wants to know. */
export function accessOf(response: ServerResponse): Access | undefined {
  return (response as NotedResponse)[accessKey];
}

/**
 * Records every request when it is through, also where its client went away: status 499. Has to come before hooks that refuse. The
 * listener is one function for all, which keeps nothing of a request alive.
 */
export function registerAccess(app: FastifyInstance, record: RecordAccess): void {
  function recordClosed(this: ServerResponse): void {
    const { [accessKey]: access, [startKey]: startedAt = 0 } = this as NotedResponse;
    if (access) record(access, readSentStatus(this), performance.now() - startedAt);
  }
  app.addHook('onRequest', ({ id: requestId, method, routeOptions, headers }, { raw }, done) => {
    const { url } = routeOptions;
    if (quietRoutes.has(url)) return done();
    const response = raw as NotedResponse;
    const clientName = readClientName(headers);
    response[accessKey] = { requestId, method, route: url, clientName, operationName: '', errorCode: null };
    response[startKey] = performance.now();
    response.on('close', recordClosed);
    return done();
  });
}
