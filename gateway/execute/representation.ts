import type { RequiresSelection } from '@graphql-hive/router-query-planner';
import { GatewayError } from '../errors/gateway-error.ts';
import { typesSatisfying } from '../supergraph/possible-types.ts';
import type { CompileContext } from './compile-context.ts';
import { Gap } from './failure.ts';
import { isJsonObject, type JsonObject } from './json.ts';

/** Copies what a fetch requires from `source` to `into`; returns the gap that keeps it from being complete. */
type Extract = (source: JsonObject, into: JsonObject) => Gap | undefined;

/** A representation, the gap in what it requires, or null where the object has nothing to represent. */
export type BuildRepresentation = (source: JsonObject) => JsonObject | Gap | null;

/**
 * Compiles the `requires` of a fetch. In it, `name` is the key to read and `alias` the key to send. A null is sent as null.
 */
export function compileRepresentation(
  requires: readonly RequiresSelection[],
  context: CompileContext,
): BuildRepresentation {
  const extract = compileSelections(requires, context);
  // A representation of its type name alone means that nothing else was there, unless that is the key.
  const leastKeys = requires.every(isTypename) ? 1 : 2;
  return (source) => {
    if (typeof source['__typename'] !== 'string') return null;
    const representation: JsonObject = {};
    const gap = extract(source, representation);
    if (gap) return gap;
    if (Object.keys(representation).length === 0) return null;
    representation['__typename'] ??= source['__typename'];
    return Object.keys(representation).length < leastKeys ? null : representation;
  };
}

function isTypename(selection: RequiresSelection): boolean {
  if (selection.kind === 'Field') return selection.name === '__typename';
  return selection.kind === 'InlineFragment' && selection.selections.every(isTypename);
}

function compileSelections(selections: readonly RequiresSelection[], context: CompileContext): Extract {
  const extracts = selections.map((selection) => compileSelection(selection, context));
  return (source, into) => {
    for (const extract of extracts) {
      const gap = extract(source, into);
      if (gap) return gap;
    }
    return undefined;
  };
}

function compileSelection(selection: RequiresSelection, context: CompileContext): Extract {
  switch (selection.kind) {
    case 'Field': {
      const { name, alias = name, selections } = selection;
      const copy = selections && selections.length > 0 ? compileCopy(selections, context) : copyLeaf;
      return (source, into) => {
        const copied = copy(source[name]);
        if (copied instanceof Gap) return copied;
        if (copied !== undefined) into[alias] = copied;
        return undefined;
      };
    }
    case 'InlineFragment': {
      const names = typesSatisfying(context.possibleTypes, [selection.typeCondition]);
      const extract = compileSelections(selection.selections, context);
      return (source, into) => {
        const name = source['__typename'];
        return typeof name !== 'string' || names.has(name) ? extract(source, into) : undefined;
      };
    }
    case 'FragmentSpread':
      throw new GatewayError('PLAN_NOT_SUPPORTED', {}, { detail: 'a fragment spread in requires' });
  }
}

function copyLeaf(value: unknown): unknown {
  return value;
}

function compileCopy(selections: readonly RequiresSelection[], context: CompileContext): (value: unknown) => unknown {
  const extract = compileSelections(selections, context);
  // Who requires different things of different types must be told which it is.
  const isAbstract = selections.some(({ kind }) => kind === 'InlineFragment');
  return function copy(value: unknown): unknown {
    if (Array.isArray(value)) {
      const items = value.map(copy);
      return items.find((item) => item instanceof Gap) ?? items;
    }
    if (value instanceof Gap || !isJsonObject(value)) return value;
    const copied: JsonObject = {};
    if (isAbstract && typeof value['__typename'] === 'string') copied['__typename'] = value['__typename'];
    return extract(value, copied) ?? copied;
  };
}
