import { type DocumentNode, type FieldNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql';
import { toSet } from './field-set.ts';

/** An operation's selections with inline fragments in the place of fragment spreads. */
export function inlineFragments(document: DocumentNode, set: SelectionSetNode): SelectionSetNode {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  }
  const inlined = new Map<string, SelectionSetNode>();

  function inline({ selections }: SelectionSetNode): SelectionSetNode {
    return toSet(
      selections.map((selection) => {
        if (selection.kind === Kind.FIELD) return inlineField(selection);
        if (selection.kind === Kind.INLINE_FRAGMENT)
          return { ...selection, selectionSet: inline(selection.selectionSet) };
        const fragment = fragments.get(selection.name.value);
        return {
          kind: Kind.INLINE_FRAGMENT,
          ...(fragment ? { typeCondition: fragment.typeCondition } : {}),
          selectionSet: fragment ? inlineOnce(fragment) : toSet([]),
        };
      }),
    );
  }

  function inlineOnce(fragment: FragmentDefinitionNode): SelectionSetNode {
    const known = inlined.get(fragment.name.value) ?? inline(fragment.selectionSet);
    inlined.set(fragment.name.value, known);
    return known;
  }

  function inlineField(field: FieldNode): FieldNode {
    return field.selectionSet ? { ...field, selectionSet: inline(field.selectionSet) } : field;
  }

  return inline(set);
}
