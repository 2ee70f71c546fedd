import {
  defaultFieldResolver,
  defaultTypeResolver,
  getNamedType,
  isAbstractType,
  isObjectType,
  isScalarType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  type GraphQLTypeResolver,
} from 'graphql';
import { BenchError } from '../../bench-error.ts';
import { createCompletion } from './complete-references.ts';
import { type EntityOwner, findEntityOwners, handsOutReferences } from './entity-owners.ts';
import type { MonolithContext, MonolithPart } from './monolith-part.ts';

/**
 * Makes the public schema executable without federation: every field is answered by the resolver of the part that answers
 * it in the supergraph, with that part's context; references that cross parts are completed in process. A type that several
 * parts share takes its resolvers from the first one, for they are the same code. Changes and returns `publicSchema`.
 */
export function buildMonolithSchema(publicSchema: GraphQLSchema, parts: readonly MonolithPart[]): GraphQLSchema {
  const owners = findEntityOwners(parts);
  const partOf = (typeName: string, fieldName: string): MonolithPart => findPart(parts, owners, typeName, fieldName);
  const resolveType: GraphQLTypeResolver<unknown, MonolithContext> = (value, context, info, abstractType) => {
    const { __typename: marked } = value as { __typename?: string };
    if (marked !== undefined) return marked;
    const part = partOf(info.parentType.name, info.fieldName);
    const type = part.schema.getType(abstractType.name);
    const resolve = (isAbstractType(type) && type.resolveType) || defaultTypeResolver;
    return resolve(value, context.of(part), info, abstractType);
  };
  for (const type of Object.values(publicSchema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    if (isScalarType(type)) takeScalar(type, parts);
    if (isAbstractType(type)) type.resolveType = resolveType;
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      field.resolve = createResolver(partOf(type.name, field.name), type.name, field.name, owners);
    }
  }
  return publicSchema;
}

function findPart(
  parts: readonly MonolithPart[],
  owners: ReadonlyMap<string, EntityOwner>,
  typeName: string,
  fieldName: string,
): MonolithPart {
  const owner = owners.get(typeName)?.part;
  const part = owner ?? parts.find((candidate) => findField(candidate, typeName, fieldName) !== undefined);
  if (part === undefined) throw new BenchError(`no subgraph answers ${typeName}.${fieldName}`);
  return part;
}

function findField(
  { schema }: MonolithPart,
  typeName: string,
  fieldName: string,
): GraphQLField<unknown, object> | undefined {
  const type = schema.getType(typeName);
  return isObjectType(type) ? type.getFields()[fieldName] : undefined;
}

function createResolver(
  part: MonolithPart,
  typeName: string,
  fieldName: string,
  owners: ReadonlyMap<string, EntityOwner>,
): GraphQLFieldResolver<unknown, MonolithContext> {
  const field = findField(part, typeName, fieldName);
  if (field === undefined) throw new BenchError(`${part.name} does not answer ${typeName}.${fieldName}`);
  const resolve = field.resolve ?? defaultFieldResolver;
  const type = getNamedType(field.type);
  if (!handsOutReferences(part, type, owners)) {
    return (source, args, context, info) => resolve(source, args, context.of(part), info);
  }
  const complete = createCompletion(type, owners);
  return (source, args, context, info) => complete(resolve(source, args, context.of(part), info), context, info);
}

/** A custom scalar reads and writes values as in the part that has it. */
function takeScalar(scalar: { name: string }, parts: readonly MonolithPart[]): void {
  const own = parts.map(({ schema }) => schema.getType(scalar.name)).find(isScalarType);
  if (own === undefined) return;
  const { serialize, parseValue, parseLiteral } = own;
  Object.assign(scalar, { serialize, parseValue, parseLiteral });
}
