import { type GraphQLAbstractType, type GraphQLObjectType, type GraphQLSchema, isObjectType } from 'graphql';
import type { JsonObject } from '../execute/json.ts';
import { notWritable } from './writer-code.ts';

/** Finds what writes or measures an object of an abstract type; `compile` is called for each runtime type when it is first seen. */
export function compileDispatch<F>(
  type: GraphQLAbstractType,
  schema: GraphQLSchema,
  compile: (runtimeType: GraphQLObjectType) => F,
): (source: Readonly<JsonObject>) => F {
  const known = new Map<unknown, F>();

  function compileFor(name: unknown): F {
    const runtimeType = typeof name === 'string' ? schema.getType(name) : undefined;
    if (!isObjectType(runtimeType) || !schema.isSubType(type, runtimeType)) throw notWritable;
    const compiled = compile(runtimeType);
    known.set(name, compiled);
    return compiled;
  }

  return (source) => {
    const name = source['__typename'];
    return known.get(name) ?? compileFor(name);
  };
}
