import type { FastifyRequest, onRequestHookHandler } from 'fastify';
import type { Tracing } from '../../../schema/tracing/tracing.ts';
import { RequestTrace } from './request-trace.ts';

/** In the context of a request. A property, since Apollo Server hands resolvers a copy. */
const traceKey = Symbol('trace');

interface Traced {
  [traceKey]?: RequestTrace | undefined;
}

/** A hook that traces each request of its route, until its answer is through or its client is gone. */
export function traceRequests(tracing: Tracing): onRequestHookHandler {
  return (request, reply, done) => {
    const trace = new RequestTrace(tracing, request);
    (request as Traced)[traceKey] = trace;
    reply.raw.on('close', () => trace.end(reply.raw.statusCode));
    done();
  };
}

/** Makes the trace of a request known to its resolvers. */
export function handOnTrace<Context extends object>(request: FastifyRequest, context: Context): Context {
  const trace = (request as Traced)[traceKey];
  if (trace) (context as Traced)[traceKey] = trace;
  return context;
}

/** The trace of the request that has this context; undefined where it is not traced. */
export function traceOf(context: unknown): RequestTrace | undefined {
  return (context as Traced | undefined)?.[traceKey];
}
