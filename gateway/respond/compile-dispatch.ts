import { type GraphQLAbstractType, type GraphQLObjectType, type GraphQLSchema, isObjectType } from 'graphql';
import { notWritable, type WriteObject } from './writer-code.ts';

/** Writes objects of an abstract type; `compile` is called for each runtime type when it is first seen. */
export function compileDispatch(
  type: GraphQLAbstractType,
  schema: GraphQLSchema,
  compile: (runtimeType: GraphQLObjectType) => WriteObject,
): WriteObject {
  const writers = new Map<unknown, WriteObject>();

  function compileFor(name: unknown): WriteObject {
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
