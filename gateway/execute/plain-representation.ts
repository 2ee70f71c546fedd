import type { RequiresSelection } from '@graphql-hive/router-query-planner';
import { typesSatisfying } from '../supergraph/possible-types.ts';
import type { CompileContext } from './compile-context.ts';

/** What represents an entity of one type where that is its type name and fields that are sent under their own keys. */
export interface PlainRepresentation {
  /** JSON text: the opening brace and the type name. */
  readonly head: string;
  readonly fields: readonly [PlainField, ...PlainField[]];
}

interface PlainField {
  /** The key to read. */
  readonly name: string;
  /** JSON text: a comma and the key to send. */
  readonly before: string;
}

/**
 * The plain form of what a fetch requires of objects of a type, which can be written as text without an object in between. Null
 * where there is none: selections below a field, two fields under one key, or the type name alone.
 */
export function readPlainRepresentation(
  requires: readonly RequiresSelection[],
  typename: string,
  context: CompileContext,
): PlainRepresentation | null {
  const fields = new Map<string, PlainField>();
  const head = `{"__typename":${JSON.stringify(typename)}`;
  if (!readFields(requires)) return null;
  const [first, ...others] = fields.values();
  return first ? { head, fields: [first, ...others] } : null;

  function readFields(selections: readonly RequiresSelection[]): boolean {
    return selections.every((selection) => {
      if (selection.kind === 'InlineFragment') {
        const names = typesSatisfying(context.possibleTypes, [selection.typeCondition]);
        return !names.has(typename) || readFields(selection.selections);
      }
      return selection.kind === 'Field' && readField(selection);
    });
  }

  function readField(selection: Extract<RequiresSelection, { kind: 'Field' }>): boolean {
    const { name, alias = name, selections = [] } = selection;
    if (name === '__typename') return alias === name;
    if (selections.length > 0 || alias === '__typename' || (fields.get(alias)?.name ?? name) !== name) return false;
    fields.set(alias, { name, before: `,${JSON.stringify(alias)}:` });
    return true;
  }
}
