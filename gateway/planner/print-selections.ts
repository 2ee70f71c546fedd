import type { FetchNodePathSegment, KeyRenamer } from '@graphql-hive/router-query-planner';
import { print, visit } from 'graphql';
import { conflicts } from './conflicts.ts';
import { keyOf } from './field-set.ts';
import type { Position, SelectedField } from './position.ts';

/** A fetch's selections as text. */
export interface PrintedSelections {
  readonly text: string;
  /** Undo the aliases of fields that concrete types have under one key in ways that cannot stand in one selection set. */
  readonly renames: readonly { readonly KeyRenamer: KeyRenamer }[];
  /** Names of the variables used. */
  readonly variables: ReadonlySet<string>;
}

/** Prints what a fetch selects, without the braces around it. */
export function printSelections(position: Position): PrintedSelections {
  const renames: { KeyRenamer: KeyRenamer }[] = [];
  const variables = new Set<string>();
  let aliasCount = 0;

  function printAll({ fields, members }: Position, path: readonly FetchNodePathSegment[]): string {
    const own = [...fields.values()].map((field) => printField(field, keyOf(field.node), path));
    const selected: SelectedField[] = [];
    const fragments = [...members].flatMap(([type, member]) => {
      const inner: FetchNodePathSegment[] = [...path, { TypenameEquals: [type] }];
      const printed = [...member.fields.values()].map((field) => {
        const key = keyOf(field.node);
        if (!selected.some((other) => keyOf(other.node) === key && conflicts(other, field))) {
          return printField(field, key, inner);
        }
        const alias = `_internal_qp_alias_${aliasCount++}`;
        const text = printField(field, alias, inner);
        renames.push({ KeyRenamer: { path: [...inner, { Key: alias }], renameKeyTo: key } });
        return text;
      });
      selected.push(...member.fields.values());
      return printed.length > 0 ? [`...on ${type}{${printed.join(' ')}}`] : [];
    });
    return [...own, ...fragments].join(' ') || '__typename';
  }

  function printField({ node, below }: SelectedField, key: string, path: readonly FetchNodePathSegment[]): string {
    const given = (node.arguments ?? []).map(print).join(',');
    if (given.includes('$')) {
      for (const argument of node.arguments ?? [])
        visit(argument, { Variable: ({ name }) => void variables.add(name.value) });
    }
    const name = node.name.value;
    const head = `${key === name ? name : `${key}:${name}`}${given ? `(${given})` : ''}`;
    return below ? `${head}{${printAll(below, [...path, { Key: key }])}}` : head;
  }

  const text = printAll(position, []);
  return { text, renames, variables };
}
