import {
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  getNullableType,
  type GraphQLCompositeType,
  type GraphQLNamedType,
  type GraphQLOutputType,
  isAbstractType,
  isCompositeType,
  isListType,
  isUnionType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Supergraph } from '../supergraph/supergraph.ts';
import { type Cost, sum, times } from './cost.ts';
import { measureArguments } from './measure-arguments.ts';
import { requireOneSlice } from './require-one-slice.ts';
import { readSliceSize } from './slice-size.ts';

/** What costs are measured by. */
export interface CostContext {
  readonly supergraph: Pick<Supergraph, 'publicSchema' | 'costs'>;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Items of a list that nothing is said of. */
  readonly defaultListSize: number;
}

/** How many items fields below a `@listSize(sizedFields:)` bring. */
interface SizedFields {
  readonly names: readonly string[];
  readonly size: Cost;
}

/**
 * What an operation costs at most, by the specification of IBM: each object 1 and each leaf 0 where `@cost` says nothing else, as often as
 * the lists around it have items. Fragments of several types are added up. Introspection is free: it reaches no subgraph.
 * The operation is valid. Raises, or the cost does, what `requireOneSlice` raises.
 */
export function measureCost(operation: OperationDefinitionNode, context: CostContext): Cost {
  const type = context.supergraph.publicSchema.getRootType(operation.operation);
  return type ? measureSelections(operation.selectionSet, type, context) : 0;
}

function measureSelections(
  { selections }: SelectionSetNode,
  type: GraphQLCompositeType,
  context: CostContext,
  sized?: SizedFields,
): Cost {
  const measureFragment = ({
    typeCondition,
    selectionSet,
  }: Pick<FragmentDefinitionNode, 'selectionSet'> & {
    readonly typeCondition?: FragmentDefinitionNode['typeCondition'] | undefined;
  }): Cost => {
    const condition = typeCondition && context.supergraph.publicSchema.getType(typeCondition.name.value);
    return measureSelections(selectionSet, isCompositeType(condition) ? condition : type, context, sized);
  };
  return sum(
    selections.map((selection) => {
      if (selection.kind === Kind.FIELD) return measureField(selection, type, context, sized);
      if (selection.kind === Kind.INLINE_FRAGMENT) return measureFragment(selection);
      const fragment = context.fragments.get(selection.name.value);
      return fragment ? measureFragment(fragment) : 0;
    }),
  );
}

function measureField(field: FieldNode, parent: GraphQLCompositeType, context: CostContext, sized?: SizedFields): Cost {
  const name = field.name.value;
  const definition = isUnionType(parent) ? undefined : parent.getFields()[name];
  if (!definition) return 0;
  const { costs } = context.supergraph;
  const coordinate = `${parent.name}.${name}`;
  const type = getNamedType(definition.type);
  const listSize = costs.listSizes.get(coordinate);
  const required = listSize ? requireOneSlice(field, definition, coordinate, listSize) : 0;
  const slice = listSize && readSliceSize(field, definition, listSize, context.defaultListSize);
  const below: SizedFields | undefined =
    listSize && slice !== undefined && listSize.sizedFields.length > 0
      ? { names: listSize.sizedFields, size: slice }
      : undefined;
  const ownSlice = sized?.names.includes(name) ? sized.size : below ? undefined : slice;
  const children =
    field.selectionSet && isCompositeType(type) ? measureSelections(field.selectionSet, type, context, below) : 0;
  const own = readFieldWeight(parent, name, context) ?? readTypeWeight(type, context);
  const items = countItems(definition.type, ownSlice, context);
  return sum([required, measureArguments(field, definition, coordinate, costs), times(items, sum([own, children]))]);
}

/** Items of a value of `type`, lists in lists multiplied. */
function countItems(type: GraphQLOutputType, slice: Cost | undefined, context: CostContext): Cost {
  const nullable = getNullableType(type);
  if (!isListType(nullable)) return 1;
  return times(slice ?? context.defaultListSize, countItems(nullable.ofType, undefined, context));
}

/** `@cost` of a field; of an interface's, the greatest of the types that implement it. */
function readFieldWeight(parent: GraphQLCompositeType, name: string, context: CostContext): number | undefined {
  return readWeight(parent, (type) => `${type.name}.${name}`, context);
}

function readTypeWeight(type: GraphQLNamedType, context: CostContext): number {
  return readWeight(type, ({ name }) => name, context) ?? (isCompositeType(type) ? 1 : 0);
}

function readWeight(
  type: GraphQLNamedType,
  toCoordinate: (type: GraphQLNamedType) => string,
  { supergraph: { publicSchema, costs } }: CostContext,
): number | undefined {
  const own = costs.weights.get(toCoordinate(type));
  if (own !== undefined || !isAbstractType(type)) return own;
  const weights = publicSchema.getPossibleTypes(type).flatMap((type) => costs.weights.get(toCoordinate(type)) ?? []);
  return weights.length > 0 ? Math.max(...weights) : undefined;
}
