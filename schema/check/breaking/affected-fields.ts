import {
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import type { BreakingChange } from './breaking-change.ts';

/**
 * The coordinates of the fields whose use tells whether a change hurts anyone, in the schema before the change: the field, the
 * fields of the type, or of an enum, scalar or input type the fields that give or take it (use is counted by field only).
 */
export function affectedFields(subject: NonNullable<BreakingChange['subject']>, schema: GraphQLSchema): string[] {
  if (subject.field !== null) return [`${subject.type}.${subject.field}`];
  const type = schema.getType(subject.type);
  if (isObjectType(type) || isInterfaceType(type)) {
    return Object.keys(type.getFields()).map((field) => `${type.name}.${field}`);
  }
  return fieldsThatUse(subject.type, schema);
}

function fieldsThatUse(typeName: string, schema: GraphQLSchema): string[] {
  const owners = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) || isInterfaceType(type));
  return owners.flatMap((owner) =>
    Object.values(owner.getFields())
      .filter((field) => usesType(field, typeName))
      .map(({ name }) => `${owner.name}.${name}`),
  );
}

function usesType({ type, args }: GraphQLField<unknown, unknown>, typeName: string): boolean {
  return getNamedType(type).name === typeName || args.some((arg) => reaches(arg.type, typeName, new Set()));
}

/** Input types may contain themselves: `seen` ends the search. */
function reaches(input: GraphQLInputType, typeName: string, seen: Set<string>): boolean {
  const type = getNamedType(input);
  if (type.name === typeName) return true;
  if (!isInputObjectType(type) || seen.has(type.name)) return false;
  seen.add(type.name);
  return Object.values(type.getFields()).some((field) => reaches(field.type, typeName, seen));
}
