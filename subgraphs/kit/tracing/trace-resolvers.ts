import type { Span } from '@opentelemetry/api';
import {
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isIntrospectionType,
  isObjectType,
} from 'graphql';
import { failSpan } from './request-trace.ts';
import { traceOf } from './trace-requests.ts';

/**
 * Traces the resolvers of a schema, in place: those of root fields (`_entities` among them), and all others that wait for something. What is there
 * already takes no time and has no span.
 */
export function traceResolvers(schema: GraphQLSchema): void {
  const roots = new Set([schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || isIntrospectionType(type)) continue;
    for (const field of Object.values(type.getFields()))
      traceField(field, `${type.name}.${field.name}`, roots.has(type));
  }
}

function traceField(field: GraphQLField<unknown, unknown>, name: string, isRoot: boolean): void {
  const { resolve } = field;
  if (!resolve) return;
  const traced: GraphQLFieldResolver<unknown, unknown> = (source, args, context, info) => {
    const trace = traceOf(context);
    if (!trace?.hasRoom) return resolve(source, args, context, info);
    const startedAtMs = performance.now();
    const start = (): Span => trace.startResolver(name, writePath(info), startedAtMs);
    try {
      const result: unknown = resolve(source, args, context, info);
      const pending = findPending(result);
      if (pending) endAfter(start(), pending);
      else if (isRoot) start().end(performance.now());
      return result;
    } catch (thrown) {
      const span = start();
      failSpan(span, thrown);
      span.end(performance.now());
      throw thrown;
    }
  };
  field.resolve = traced;
}

/** What a result still waits for; null where it is there. */
function findPending(result: unknown): Promise<unknown> | null {
  if (isPromise(result)) return result;
  return Array.isArray(result) && result.some(isPromise) ? Promise.all(result) : null;
}

function endAfter(span: Span, pending: Promise<unknown>): void {
  pending
    .catch((thrown: unknown) => failSpan(span, thrown))
    .finally(() => span.end(performance.now()))
    .catch(() => undefined);
}

function isPromise(value: unknown): value is Promise<unknown> {
  return typeof (value as { then?: unknown } | null | undefined)?.then === 'function';
}

function writePath({ path }: GraphQLResolveInfo): string {
  const keys: (string | number)[] = [];
  for (let at: GraphQLResolveInfo['path'] | undefined = path; at; at = at.prev) keys.unshift(at.key);
  return keys.join('.');
}
