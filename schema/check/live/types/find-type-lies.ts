import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { scalarChecks } from './scalar-checks.ts';

/** A value of an answer that is not of the type the schema promises. */
export interface TypeLie {
  /** Coordinate of the field. */
  readonly coordinate: string;
  /** The type promised, as SDL. */
  readonly promised: string;
  /** Undefined when the field is missing. */
  readonly value: unknown;
}

/** Compares the data of an answer without errors with the types of the schema. The document must be valid and without fragments by name. */
export function findTypeLies(schema: GraphQLSchema, document: DocumentNode, data: unknown): TypeLie[] {
  const [operation] = document.definitions;
  const root = schema.getQueryType();
  if (operation?.kind !== Kind.OPERATION_DEFINITION || !root) return [];
  return checkObject(schema, root, operation.selectionSet, data, root.name);
}

/** The same for one object that is to be of a type, given what was selected of it; `coordinate` says where it came from. */
export function checkObject(
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  { selections }: SelectionSetNode,
  value: unknown,
  coordinate: string,
): TypeLie[] {
  if (!isRecord(value)) return [{ coordinate, promised: type.name, value }];
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return checkField(schema, type, selection, value);
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
    const condition = schema.getType(selection.typeCondition?.name.value ?? type.name);
    const applies = condition === type || (isAbstractType(condition) && schema.isSubType(condition, type));
    return applies ? checkObject(schema, type, selection.selectionSet, value, coordinate) : [];
  });
}

function checkField(
  schema: GraphQLSchema,
  parent: GraphQLObjectType,
  node: FieldNode,
  source: Readonly<Record<string, unknown>>,
): TypeLie[] {
  const name = node.name.value;
  const value = source[node.alias?.value ?? name];
  const coordinate = `${parent.name}.${name}`;
  if (name === '__typename') return value === parent.name ? [] : [{ coordinate, promised: parent.name, value }];
  const field = parent.getFields()[name];
  if (!field) return [];
  const lie = { coordinate, promised: String(field.type), value };
  if (value === undefined) return [lie];
  return checkValue(schema, field.type, node.selectionSet, value, lie);
}

function checkValue(
  schema: GraphQLSchema,
  type: GraphQLOutputType,
  selectionSet: SelectionSetNode | undefined,
  value: unknown,
  lie: TypeLie,
): TypeLie[] {
  if (isNonNullType(type)) return value === null ? [lie] : checkValue(schema, type.ofType, selectionSet, value, lie);
  if (value === null) return [];
  if (isListType(type)) {
    if (!Array.isArray(value)) return [lie];
    return value.flatMap((item) => checkValue(schema, type.ofType, selectionSet, item, lie));
  }
  if (isCompositeType(type)) {
    const concrete = isObjectType(type) ? type : concreteType(schema, type.name, value);
    return concrete && selectionSet
      ? checkObject(schema, concrete, selectionSet, value, lie.coordinate)
      : [{ ...lie, value }];
  }
  const isRight = isEnumType(type)
    ? typeof value === 'string' && type.getValue(value) !== undefined
    : (scalarChecks.get(getNamedType(type).name)?.(value) ?? true);
  return isRight ? [] : [{ ...lie, value }];
}

/** The type an object of an interface or a union says it is; undefined when it cannot be. */
function concreteType(schema: GraphQLSchema, abstractName: string, value: unknown): GraphQLObjectType | undefined {
  const abstract = schema.getType(abstractName);
  const claimed = isRecord(value) ? schema.getType(String(value['__typename'])) : undefined;
  return isAbstractType(abstract) && isObjectType(claimed) && schema.isSubType(abstract, claimed) ? claimed : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
