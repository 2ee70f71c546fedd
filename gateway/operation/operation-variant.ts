import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  print,
  type SelectionSetNode,
} from 'graphql';
import type { PlannableOperation } from '../supergraph/query-planner.ts';
import type { Supergraph } from '../supergraph/supergraph.ts';
import { toPlanDocument } from './to-plan-document.ts';
import { collectRootFields } from './collect-root-fields.ts';
import { leaveOutRefused } from './leave-out-refused.ts';
import { findRefusedFields, type Grants } from './protected-fields.ts';
import type { VariableValues } from './coerce-variables.ts';
import { expandInterfaceFields } from './expand-interface-fields.ts';
import type { PreparedOperation } from './prepare-operation.ts';
import { PlanKeys } from './plan-keys.ts';
import { resolveField, resolveFragment, type VariantContext } from './resolve-conditions.ts';

/** One operation with its conditions decided: what is planned, and what is answered from the public schema. */
export interface OperationVariant {
  readonly rootType: GraphQLObjectType;
  readonly keys: PlanKeys;
  /** All root fields in the client's order, with plan keys as aliases. */
  readonly rootFields: readonly FieldNode[];
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Fields of those that the client is refused: they are not planned. */
  readonly refused: ReadonlySet<FieldNode>;
  /**
   * What to plan and to run one after the other: one with all fields of a query that subgraphs answer, one for
   * each field of a mutation, since a field's own selections must be complete before the next field begins.
   */
  readonly planned: readonly PlannedDocument[];
  /** `__schema` and `__type` as a document over the public schema, in the client's own words. Null when there is none. */
  readonly introspection: DocumentNode | null;
}

/** A document to plan. */
export interface PlannedDocument extends PlannableOperation {
  /** Its text: that of any operation that asks for the same, whatever its name and aliases. */
  readonly key: string;
}

/** Builds the variant of an operation that the values of its condition variables and what the client is granted choose. */
export function buildVariant(
  supergraph: Supergraph,
  prepared: PreparedOperation,
  variables: VariableValues,
  grants: Grants = '',
): OperationVariant {
  const keys = new PlanKeys(supergraph.plannerFields);
  const refused = findRefusedFields(prepared.protectedFields, grants);
  const context: VariantContext = { variables, keys, refused, refusedOfVariant: new Set() };
  const { operation } = prepared;
  const rootType = readRootType(supergraph.publicSchema, operation);
  const clientFields = collectRootFields(supergraph, prepared, rootType, context);
  const rootFields = clientFields.map((field) => resolveField(field, context));
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const [name, fragment] of prepared.fragments) fragments.set(name, resolveFragment(fragment, context));
  const allowed = leaveOutRefused({ rootFields, fragments }, context.refusedOfVariant);
  const planned = allowed.rootFields.filter((field) => !field.name.value.startsWith('__'));
  const introspected = clientFields.filter(({ name: { value } }) => value === '__schema' || value === '__type');
  return {
    rootType,
    keys,
    rootFields,
    fragments,
    refused: context.refusedOfVariant,
    planned: groupFields(operation, planned).map((fields) => {
      const document = buildDocument({ ...operation, name: undefined }, fields, allowed.fragments);
      return {
        key: print(document),
        document,
        toText: () => print(toPlanDocument(expandInterfaceFields(document, supergraph), supergraph)),
      };
    }),
    introspection: introspected.length > 0 ? buildDocument(operation, introspected, prepared.fragments) : null,
  };
}

function groupFields(operation: OperationDefinitionNode, fields: FieldNode[]): FieldNode[][] {
  if (operation.operation !== OperationTypeNode.MUTATION) return fields.length > 0 ? [fields] : [];
  return [...Map.groupBy(fields, ({ alias, name }) => alias?.value ?? name.value).values()];
}

function readRootType(schema: GraphQLSchema, operation: OperationDefinitionNode): GraphQLObjectType {
  // `prepareOperation` has refused an operation whose root type does not exist.
  return schema.getRootType(operation.operation) as GraphQLObjectType;
}

function buildDocument(
  operation: OperationDefinitionNode,
  selections: FieldNode[],
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): DocumentNode {
  const selectionSet: SelectionSetNode = { kind: Kind.SELECTION_SET, selections };
  const used = new Set<string>();
  collectSpreads(selectionSet, fragments, used);
  const definitions = [...fragments.values()].filter(({ name }) => used.has(name.value));
  return { kind: Kind.DOCUMENT, definitions: [{ ...operation, directives: [], selectionSet }, ...definitions] };
}

function collectSpreads(
  set: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  used: Set<string>,
): void {
  for (const selection of set.selections) {
    if (selection.kind !== Kind.FRAGMENT_SPREAD) {
      if (selection.selectionSet) collectSpreads(selection.selectionSet, fragments, used);
      continue;
    }
    const fragment = fragments.get(selection.name.value);
    if (!fragment || used.has(selection.name.value)) continue;
    used.add(selection.name.value);
    collectSpreads(fragment.selectionSet, fragments, used);
  }
}
