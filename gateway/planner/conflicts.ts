import { print } from 'graphql';
import { namedType } from './join-graph.ts';
import { keyOf } from './field-set.ts';
import type { Position, SelectedField } from './position.ts';

/**
 * Whether two fields of different concrete types cannot stand under one response key: their types have to agree in lists and
 * non-nulls, and in all but the object type itself, and so have those of everything below (SameResponseShape of the GraphQL specification).
 */
export function conflicts(one: SelectedField, other: SelectedField): boolean {
  if (shapeOf(one) !== shapeOf(other)) return true;
  if (!one.below || !other.below) return false;
  const others = Map.groupBy(fieldsOf(other.below), ({ node }) => keyOf(node));
  return fieldsOf(one.below).some((field) => others.get(keyOf(field.node))?.some((known) => conflicts(known, field)));
}

/** Lists and non-nulls of a field's type, and the type itself where it is a leaf. */
export function shapeOf({ definition, below }: SelectedField): string {
  if (!definition) return '__typename';
  const type = print(definition.type);
  return below ? type.replace(namedType(definition.type), '') : type;
}

/** The fields of a position for all types and for each. */
export function fieldsOf({ fields, members }: Position): SelectedField[] {
  return [...fields.values(), ...[...members.values()].flatMap((member) => [...member.fields.values()])];
}
