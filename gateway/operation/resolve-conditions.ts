import type { DirectiveNode, FieldNode, FragmentDefinitionNode, SelectionNode, SelectionSetNode } from 'graphql';
import { Kind } from 'graphql';
import type { VariableValues } from './coerce-variables.ts';
import { placeholderKey, type PlanKeys } from './plan-keys.ts';

/** What turns a client's selections into those of one variant. */
export interface VariantContext {
  readonly variables: VariableValues;
  readonly keys: PlanKeys;
  /** The client's own fields that it is refused. */
  readonly refused: ReadonlySet<FieldNode>;
  /** What they have become in the variant. */
  readonly refusedOfVariant: Set<FieldNode>;
}

/** Keeps a selection set from being empty. */
export const placeholder: FieldNode = {
  kind: Kind.FIELD,
  name: { kind: Kind.NAME, value: '__typename' },
  alias: { kind: Kind.NAME, value: placeholderKey },
};

/**
 * A selection set without `@skip` and `@include`, decided by this request's variables, with plan keys as aliases.
 * Where everything is skipped, a placeholder keeps the set from being empty.
 */
function resolveSelections(set: SelectionSetNode, context: VariantContext): SelectionSetNode {
  const selections = set.selections
    .filter((node) => isIncluded(node, context))
    .map((node) => resolveSelection(node, context));
  return { kind: Kind.SELECTION_SET, selections: selections.length > 0 ? selections : [placeholder] };
}

/** A fragment definition for a variant. */
export function resolveFragment(fragment: FragmentDefinitionNode, context: VariantContext): FragmentDefinitionNode {
  return { ...fragment, directives: [], selectionSet: resolveSelections(fragment.selectionSet, context) };
}

/** A field of a variant: its alias is its plan key. */
export function resolveField(field: FieldNode, context: VariantContext): FieldNode {
  const key = context.keys.keyOf(field);
  const { alias: _, ...rest } = field;
  const resolved: FieldNode = {
    ...rest,
    ...(key === field.name.value ? {} : { alias: { kind: Kind.NAME, value: key } as const }),
    directives: withoutConditions(field.directives),
    ...(field.selectionSet ? { selectionSet: resolveSelections(field.selectionSet, context) } : {}),
  };
  if (context.refused.has(field)) context.refusedOfVariant.add(resolved);
  return resolved;
}

/** Whether `@skip` and `@include` leave a selection in. */
export function isIncluded(node: SelectionNode, { variables }: VariantContext): boolean {
  return (node.directives ?? []).every((directive) => {
    const name = directive.name.value;
    if (name !== 'skip' && name !== 'include') return true;
    const value = directive.arguments?.[0]?.value;
    const condition =
      value?.kind === Kind.VARIABLE
        ? variables[value.name.value] === true
        : value?.kind === Kind.BOOLEAN && value.value;
    return condition === (name === 'include');
  });
}

function resolveSelection(node: SelectionNode, context: VariantContext): SelectionNode {
  switch (node.kind) {
    case Kind.FIELD:
      return resolveField(node, context);
    case Kind.INLINE_FRAGMENT:
      return {
        ...node,
        directives: withoutConditions(node.directives),
        selectionSet: resolveSelections(node.selectionSet, context),
      };
    case Kind.FRAGMENT_SPREAD:
      return { ...node, directives: withoutConditions(node.directives) };
  }
}

function withoutConditions(directives: readonly DirectiveNode[] = []): DirectiveNode[] {
  return directives.filter(({ name }) => name.value !== 'skip' && name.value !== 'include');
}
