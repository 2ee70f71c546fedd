import type { FetchNodePathSegment, KeyRenamer } from '@graphql-hive/router-query-planner';
import { type FieldNode, print, visit } from 'graphql';
import { fieldsOf, shapeOf } from './conflicts.ts';
import { keyOf } from './field-set.ts';
import type { Position, SelectedField } from './position.ts';

type Path = readonly FetchNodePathSegment[];

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
  const renames = new Map<string, { KeyRenamer: KeyRenamer }>();
  const variables = new Set<string>();
  const printedKeys = new Map<SelectedField, string>();
  let aliasCount = 0;

  /** `beside`: what is selected at the same place of the answer in other fragments. */
  function printAll({ fields, members }: Position, path: Path, beside: readonly Position[]): string {
    const before = Map.groupBy(beside.flatMap(fieldsOf), ({ node }) => keyOf(node));
    const own = [...fields.values()].map((field) => printField(field, path, before));
    const fragments = [...members].flatMap(([type, member]) => {
      const inner: Path = [...path, { TypenameEquals: [type] }];
      const printed = [...member.fields.values()].map((field) => printField(field, inner, before));
      return printed.length > 0 ? [`...on ${type}{${printed.join(' ')}}`] : [];
    });
    return [...own, ...fragments].join(' ') || '__typename';
  }

  function printField(field: SelectedField, path: Path, before: Map<string, SelectedField[]>): string {
    const { node, below } = field;
    const key = keyOf(node);
    const others = before.get(key) ?? [];
    before.set(key, [...others, field]);
    const printedKey = chooseKey(field, others);
    printedKeys.set(field, printedKey);
    const given = (node.arguments ?? []).map(print).join(',');
    if (given.includes('$')) addVariables(node);
    const head = `${printedKey === node.name.value ? printedKey : `${printedKey}:${node.name.value}`}${given ? `(${given})` : ''}`;
    const printedPath: Path = [...path, { Key: printedKey }];
    const beside = others
      .filter((other) => printedKeys.get(other) === printedKey)
      .flatMap((other) => other.below ?? []);
    const text = below ? `${head}{${printAll(below, printedPath, beside)}}` : head;
    if (printedKey !== key) {
      renames.set(JSON.stringify(printedPath), { KeyRenamer: { path: [...printedPath], renameKeyTo: key } });
    }
    return text;
  }

  /** The field's own key, or the first alias, under which no other field has another shape. */
  function chooseKey(field: SelectedField, others: readonly SelectedField[]): string {
    const keys = new Set([keyOf(field.node), ...others.flatMap((other) => printedKeys.get(other) ?? [])]);
    const free = [...keys].find((key) =>
      others.every((other) => printedKeys.get(other) !== key || shapeOf(other) === shapeOf(field)),
    );
    return free ?? `_internal_qp_alias_${aliasCount++}`;
  }

  function addVariables(node: FieldNode): void {
    for (const argument of node.arguments ?? []) {
      visit(argument, { Variable: ({ name }) => void variables.add(name.value) });
    }
  }

  const text = printAll(position, [], []);
  return { text, renames: [...renames.values()], variables };
}
