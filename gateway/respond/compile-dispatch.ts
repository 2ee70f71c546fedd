import { type GraphQLAbstractType, type GraphQLObjectType, type GraphQLSchema, isObjectType } from 'graphql';
import type { JsonObject } from '../execute/json.ts';
import { notWritable } from './writer-code.ts';

/** Writes or measures objects of an abstract type; `compile` is called for each runtime type when it is first seen. */
export function compileDispatch<T>(
  type: GraphQLAbstractType,
  schema: GraphQLSchema,
  compile: (runtimeType: GraphQLObjectType) => (source: Readonly<JsonObject>) => T,
): (source: Readonly<JsonObject>) => T {
  const writers = new Map<unknown, (source: Readonly<JsonObject>) => T>();

  function compileFor(name: unknown): (source: Readonly<JsonObject>) => T {
    const runtimeType = typeof name === 'string' ? schema.getType(name) : undefined;
    if (!isObjectType(runtimeType) || !schema.isSubType(type, runtimeType)) throw notWritable;
    const writer = compile(runtimeType);
    writers.set(name, writer);
    return writer;
  }

  return (source) => {
    const name = source['__typename'];
    return (writers.get(name) ?? compileFor(name))(source);
  };
}
