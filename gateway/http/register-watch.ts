import type { ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { type BeginWatch, endRequest } from '../watch/watch-request.ts';
import type { Watch } from '../watch/watch.ts';
import { quietRoutes } from './quiet-routes.ts';
import { readSentStatus } from './read-sent-status.ts';

const watchKey = Symbol('watch');

interface WatchedResponse extends ServerResponse {
  [watchKey]?: Watch;
}

/** What watches the request that has this response; null where nobody wants to know. */
export function watchOf(response: ServerResponse): Watch | null {
  return (response as WatchedResponse)[watchKey] ?? null;
}

/**
 * Watches every request from its headers to the end of its answer, also one that is refused before anything else is known of it. Has to
 * come before hooks that refuse.
 */
export function registerWatch(app: FastifyInstance, begin: BeginWatch): void {
  function endClosed(this: ServerResponse): void {
    const watch = watchOf(this);
    if (watch) endRequest(watch, readSentStatus(this));
  }
  app.addHook('onRequest', ({ id: requestId, method, routeOptions, headers }, { raw }, done) => {
    const { url: route } = routeOptions;
    if (!quietRoutes.has(route)) {
      (raw as WatchedResponse)[watchKey] = begin({ requestId, method, route, headers });
      raw.on('close', endClosed);
    }
    done();
  });
}
