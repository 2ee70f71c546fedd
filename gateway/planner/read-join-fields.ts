import { type FieldDefinitionNode, parseType, type TypeDefinitionNode } from 'graphql';
import { parseFieldSet } from './field-set.ts';
import type { JoinField } from './join-graph.ts';
import { readDirectives } from './read-directives.ts';

/** What reading a type's part in a subgraph needs to know. */
export interface JoinContext {
  /** Values of the enum `join__Graph` → names of subgraphs. */
  readonly names: ReadonlyMap<string, string>;
  /** Whether `@override(label:)` is on. */
  readonly isOverrideOn: (label: string) => boolean;
}

/** The fields that the subgraph `graph` (a value of `join__Graph`) has of a type. */
export function readJoinFields(
  definition: TypeDefinitionNode,
  graph: string,
  context: JoinContext,
): Map<string, JoinField> {
  const fields = new Map<string, JoinField>();
  if (!('fields' in definition)) return fields;
  for (const field of definition.fields ?? []) {
    if (field.kind !== 'FieldDefinition') continue;
    const read = readJoinField(field, graph, context);
    if (read) fields.set(field.name.value, read);
  }
  return fields;
}

/** Without any `@join__field` a field is in every subgraph that has its type. */
function readJoinField(field: FieldDefinitionNode, graph: string, context: JoinContext): JoinField | null {
  const joins = readDirectives(field, 'join__field');
  const own = joins.find((join) => join['graph'] === graph);
  if (joins.length > 0 && !own) return null;
  const { type, requires, provides, external, usedOverridden } = own ?? {};
  return {
    type: typeof type === 'string' ? parseType(type, { noLocation: true }) : field.type,
    requires: typeof requires === 'string' ? parseFieldSet(requires) : null,
    provides: typeof provides === 'string' ? parseFieldSet(provides) : null,
    isExternal: external === true || usedOverridden === true || isElsewhere(joins, graph, context),
  };
}

/** Whether `@override` moves a field, which both subgraphs still have where there is a label. */
function isElsewhere(
  joins: readonly Readonly<Record<string, string | boolean>>[],
  graph: string,
  { names, isOverrideOn }: JoinContext,
): boolean {
  return joins.some(({ graph: to, override, overrideLabel }) => {
    if (override === undefined) return false;
    const isOn = typeof overrideLabel !== 'string' || isOverrideOn(overrideLabel);
    return isOn ? override === names.get(graph) : to === graph;
  });
}
