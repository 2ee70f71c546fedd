import {
  type FieldDefinitionNode,
  Kind,
  type DocumentNode,
  type NamedTypeNode,
  type SelectionSetNode,
  type TypeNode,
} from 'graphql';
import { parseFieldSet } from '../planner/field-set.ts';
import { readDirectives } from '../planner/read-directives.ts';
import type { PossibleTypes } from './supergraph.ts';

/** A field, or the `__typename`, of a type. */
export interface GraphField {
  readonly type: string;
  /** Name of the type that it brings; null for `__typename`. */
  readonly brings: string | null;
  /** Coordinates of the fields that are read with it: those it requires, and on an abstract type those of every possible type. */
  readonly reads: ReadonlySet<string>;
}

/** Every field of a supergraph by coordinate, with the fields that are read when it is asked for. */
export function readFieldDependencies(supergraph: DocumentNode, possibleTypes: PossibleTypes): Map<string, GraphField> {
  const types = readTypes(supergraph);
  const fields = new Map<string, GraphField>();
  for (const [type, definitions] of types) {
    const others = [...(possibleTypes.get(type) ?? [])].filter((name) => name !== type);
    for (const [name, definition] of [['__typename', null] as const, ...definitions]) {
      const reads = new Set(others.map((other) => `${other}.${name}`));
      for (const set of readRequired(type, name, { types, possibleTypes })) addRead(set, type, { types, reads });
      fields.set(`${type}.${name}`, { type, brings: definition && toName(definition.type), reads });
    }
  }
  return fields;
}

type Types = ReadonlyMap<string, ReadonlyMap<string, FieldDefinitionNode>>;

function readTypes({ definitions }: DocumentNode): Types {
  const types = new Map<string, Map<string, FieldDefinitionNode>>();
  for (const definition of definitions) {
    if (definition.kind === Kind.UNION_TYPE_DEFINITION) types.set(definition.name.value, new Map());
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    types.set(definition.name.value, new Map(definition.fields?.map((field) => [field.name.value, field])));
  }
  return types;
}

/** What a field requires. Where an interface object answers it, only the field of the interface tells. */
function readRequired(
  type: string,
  name: string,
  { types, possibleTypes }: { readonly types: Types; readonly possibleTypes: PossibleTypes },
): SelectionSetNode[] {
  const interfaces = [...possibleTypes].filter(([abstract, members]) => abstract !== type && members.has(type));
  return [type, ...interfaces.map(([abstract]) => abstract)]
    .flatMap((owner) => types.get(owner)?.get(name) ?? [])
    .flatMap((definition) => readDirectives(definition, 'join__field'))
    .flatMap(({ requires }) => (typeof requires === 'string' ? [parseFieldSet(requires)] : []));
}

function addRead(
  { selections }: SelectionSetNode,
  type: string,
  context: { readonly types: Types; readonly reads: Set<string> },
): void {
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) {
      context.reads.add(`${type}.${selection.name.value}`);
      const field = context.types.get(type)?.get(selection.name.value);
      if (field && selection.selectionSet) addRead(selection.selectionSet, toName(field.type), context);
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      addRead(selection.selectionSet, selection.typeCondition?.name.value ?? type, context);
    }
  }
}

function toName(type: TypeNode): string {
  let inner: TypeNode = type;
  while (inner.kind !== Kind.NAMED_TYPE) inner = inner.type;
  return (inner satisfies NamedTypeNode).name.value;
}
