import { type ConstDirectiveNode, Kind, parse, print, visit } from 'graphql';
import type { Dice } from '../generate/dice.ts';
import type { DifferentialCase, Json, Row } from '../model/differential-case.ts';
import { namedType } from '../model/graph-model.ts';
import { RowGraph } from './row-graph.ts';

/** What stands in every value that is not for everyone. */
export const secret = 'SECRET';

/** A case of which some fields or types are protected, and have `secret` in all their texts. */
export interface ProtectedCase extends DifferentialCase {
  /** `Type` and `Type.field`, of object types alone: what an interface asks, the gateway has to find out itself. */
  readonly protectedElements: readonly string[];
}

/** Protects some of a case. */
export function protectFields(dice: Dice, original: DifferentialCase): ProtectedCase {
  const rows = new RowGraph(original);
  const types = Object.keys(original.rows).filter((type) => type !== 'Mutation');
  const fields = types.flatMap((type) => listTextFields(type, original, rows).map((field) => `${type}.${field}`));
  const wholeTypes = dice.chance(40) ? dice.some(types, 1, 1).filter((type) => type !== 'Query') : [];
  const protectedElements = [...dice.some(fields, 1, 3), ...wholeTypes];
  const isSecret = (type: string, field: string): boolean =>
    protectedElements.includes(type) || protectedElements.includes(`${type}.${field}`);
  const mark = ([type, list]: [string, readonly Row[]]): [string, Row[]] => [
    type,
    list.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([field, value]) => {
          const isText = fields.includes(`${type}.${field}`);
          return [field, isText && isSecret(type, field) ? markTexts(value) : value];
        }),
      ),
    ),
  ];
  return { ...original, rows: Object.fromEntries(Object.entries(original.rows).map(mark)), protectedElements };
}

/** Puts the directives into a supergraph, as an older composer would: on object types and their fields, and nowhere else. */
export function protectSupergraph(supergraph: string, protectedElements: readonly string[]): string {
  const directive: ConstDirectiveNode = { kind: Kind.DIRECTIVE, name: { kind: Kind.NAME, value: 'authenticated' } };
  const protect = <T extends { directives?: readonly ConstDirectiveNode[] }>(node: T, coordinate: string): T =>
    protectedElements.includes(coordinate) ? { ...node, directives: [...(node.directives ?? []), directive] } : node;
  return print(
    visit(parse(supergraph), {
      ObjectTypeDefinition: (node) => {
        const { value: type } = node.name;
        return protect(
          { ...node, fields: node.fields?.map((field) => protect(field, `${type}.${field.name.value}`)) },
          type,
        );
      },
    }),
  );
}

function listTextFields(type: string, { rows: all }: DifferentialCase, rows: RowGraph): string[] {
  const names = new Set((all[type] ?? []).flatMap((row) => Object.keys(row)));
  return [...names].filter((name) => {
    const facts = rows.findFacts(type, name);
    return facts && ['String', 'ID'].includes(namedType(print(facts.definition.type)));
  });
}

function markTexts(value: Json): Json {
  if (typeof value === 'string') return secret + value;
  return isList(value) ? value.map(markTexts) : value;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
