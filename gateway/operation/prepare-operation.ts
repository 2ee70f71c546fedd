import {
  type DocumentNode,
  type FragmentDefinitionNode,
  getOperationAST,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  NoSchemaIntrospectionCustomRule,
  type OperationDefinitionNode,
  type SelectionSetNode,
  specifiedRules,
  validate,
} from 'graphql';
import { GatewayError } from '../errors/gateway-error.ts';
import type { Supergraph } from '../supergraph/supergraph.ts';
import { checkLimits } from './check-limits.ts';
import { createCostCheck } from './cost-check.ts';
import { InvalidDocument } from './invalid-document.ts';
import { isPlainlyValid } from './is-plainly-valid.ts';
import type { OperationRules } from './limits.ts';
import { listCoordinates } from './list-coordinates.ts';
import { findProtectedFields, type ProtectedFields } from './protected-fields.ts';
import { withoutSuggestion } from './without-suggestion.ts';

/** One valid operation of a document, with what all its variants share. */
export interface PreparedOperation {
  /** What it was prepared from, and is again for another supergraph. */
  readonly document: DocumentNode;
  readonly operationName: string | null | undefined;
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Names of the variables that `@skip` and `@include` ask, sorted. Each combination of their values is a variant. */
  readonly conditionVariables: readonly string[];
  /** Null where everything is public. */
  readonly protectedFields: ProtectedFields | null;
  /** Null where the variables do not matter. See `createCostCheck`. */
  readonly checkCost: ReturnType<typeof createCostCheck>;
  /** See the function of this name; listed once, when it is first asked for. */
  readonly listCoordinates: () => readonly string[];
}

/**
 * Limits, then validation, then the choice of the operation and its cost. Nothing reaches the planner without this: it crashes
 * the process on cyclic fragments and plans what the public schema does not have.
 * Raises OPERATION_LIMIT_EXCEEDED, SLICING_ARGUMENTS_INVALID, InvalidDocument and OPERATION_RESOLUTION_FAILURE.
 */
export function prepareOperation(
  supergraph: Pick<Supergraph, 'publicSchema' | 'costs' | 'authorization'>,
  document: DocumentNode,
  operationName: string | null | undefined,
  rules: OperationRules,
): PreparedOperation {
  const { publicSchema: schema } = supergraph;
  checkLimits(document, rules);
  if (!isPlainlyValid(schema, document)) checkRules(schema, document, rules);
  const operation = getOperationAST(document, operationName);
  if (!operation) {
    const reason = operationName
      ? `Unknown operation named "${operationName}".`
      : 'Must provide operation name if query contains multiple operations.';
    throw new GatewayError('OPERATION_RESOLUTION_FAILURE', { reason });
  }
  if (!schema.getRootType(operation.operation)) {
    const message = `The graph has no ${operation.operation}s.`;
    throw new InvalidDocument([new GraphQLError(message, { nodes: operation })]);
  }
  const fragments = readFragments(document);
  let coordinates: readonly string[] | undefined;
  return {
    document,
    operationName,
    operation,
    fragments,
    conditionVariables: readConditionVariables(document),
    protectedFields: findProtectedFields(supergraph, document),
    checkCost: createCostCheck(operation, { supergraph, fragments }, rules),
    listCoordinates: () => (coordinates ??= listCoordinates(schema, document)),
  };
}

function checkRules(schema: GraphQLSchema, document: DocumentNode, { introspection }: OperationRules): void {
  const rules = introspection ? specifiedRules : [...specifiedRules, NoSchemaIntrospectionCustomRule];
  const errors = validate(schema, document, rules);
  if (errors.length === 0) return;
  throw new InvalidDocument(introspection ? errors : errors.map(hideSuggestion));
}

function hideSuggestion({ message, nodes }: GraphQLError): GraphQLError {
  return new GraphQLError(withoutSuggestion(message), nodes ? { nodes } : {});
}

function readFragments(document: DocumentNode): Map<string, FragmentDefinitionNode> {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  return fragments;
}

function readConditionVariables(document: DocumentNode): string[] {
  const names = new Set<string>();
  function collect({ selections }: SelectionSetNode): void {
    for (const selection of selections) {
      for (const directive of selection.directives ?? []) {
        if (directive.name.value !== 'skip' && directive.name.value !== 'include') continue;
        for (const { value } of directive.arguments ?? []) {
          if (value.kind === Kind.VARIABLE) names.add(value.name.value);
        }
      }
      if (selection.kind !== Kind.FRAGMENT_SPREAD && selection.selectionSet) collect(selection.selectionSet);
    }
  }
  for (const definition of document.definitions) if ('selectionSet' in definition) collect(definition.selectionSet);
  return [...names].sort();
}
