import {
  getNamedType,
  getNullableType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';

/**
 * Where an answer's data are not what the schema promises for these selections: the path and what is wrong; null where all is as it
 * should be. Fragments are inline ones, every object asks for `__typename`.
 */
export function findMisfit(
  data: unknown,
  type: GraphQLOutputType,
  selections: SelectionSetNode | undefined,
  schema: GraphQLSchema,
  path = 'data',
): string | null {
  if (data === null) return isNonNullType(type) ? `${path}: null for ${type}` : null;
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    if (!Array.isArray(data)) return `${path}: no list`;
    return first(data.map((item, index) => findMisfit(item, nullable.ofType, selections, schema, `${path}.${index}`)));
  }
  if (isLeafType(nullable)) return isLeafOf(nullable, data) ? null : `${path}: ${JSON.stringify(data)} for ${type}`;
  if (typeof data !== 'object' || Array.isArray(data)) return `${path}: no object`;
  const object = data as Record<string, unknown>;
  const runtimeType = schema.getType(String(object['__typename']));
  const named = getNamedType(type);
  const isPossible =
    isObjectType(runtimeType) && (isAbstractType(named) ? schema.isSubType(named, runtimeType) : runtimeType === named);
  if (!isPossible || !selections) return `${path}: of type ${String(object['__typename'])}`;
  const fields = collect(selections, runtimeType, schema);
  if (Object.keys(object).sort().join() !== [...fields.keys()].sort().join())
    return `${path}: has ${Object.keys(object).join()}`;
  return first(
    [...fields].map(([key, { type, selectionSet }]) =>
      findMisfit(object[key], type, selectionSet, schema, `${path}.${key}`),
    ),
  );
}

interface Asked {
  readonly type: GraphQLOutputType;
  readonly selectionSet: SelectionSetNode | undefined;
}

function collect({ selections }: SelectionSetNode, type: GraphQLObjectType, schema: GraphQLSchema): Map<string, Asked> {
  const fields = new Map<string, Asked>();
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) {
      const { name, alias, selectionSet } = selection;
      const field = name.value === '__typename' ? schema.getType('String') : type.getFields()[name.value]?.type;
      fields.set((alias ?? name).value, { type: field as GraphQLOutputType, selectionSet });
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      const condition = schema.getType(selection.typeCondition?.name.value ?? type.name);
      const applies = condition === type || (isAbstractType(condition) && schema.isSubType(condition, type));
      if (applies) for (const [key, asked] of collect(selection.selectionSet, type, schema)) fields.set(key, asked);
    }
  }
  return fields;
}

function isLeafOf(type: GraphQLOutputType, value: unknown): boolean {
  if (isEnumType(type)) return type.getValues().some(({ name }) => name === value);
  switch (String(type)) {
    case 'Int':
      return Number.isInteger(value) && Math.abs(value as number) <= 2 ** 31;
    case 'Float':
      return Number.isFinite(value);
    case 'Boolean':
      return typeof value === 'boolean';
    default:
      return typeof value === 'string';
  }
}

function first(misfits: readonly (string | null)[]): string | null {
  return misfits.find((misfit) => misfit !== null) ?? null;
}
