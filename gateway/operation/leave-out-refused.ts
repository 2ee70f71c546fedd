import { type FieldNode, type FragmentDefinitionNode, Kind, type SelectionNode, type SelectionSetNode } from 'graphql';
import { placeholder } from './resolve-conditions.ts';

/** The root fields and fragments of a variant. */
interface Selections {
  readonly rootFields: readonly FieldNode[];
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

/** The same without the fields that a client is refused: what may be planned. Where nothing is left below a field, a placeholder is. */
export function leaveOutRefused({ rootFields, fragments }: Selections, refused: ReadonlySet<FieldNode>): Selections {
  if (refused.size === 0) return { rootFields, fragments };
  const leaveOut = <T extends SelectionNode | FragmentDefinitionNode>(node: T): T =>
    'selectionSet' in node && node.selectionSet ? { ...node, selectionSet: leaveOutOf(node.selectionSet) } : node;

  function leaveOutOf(set: SelectionSetNode): SelectionSetNode {
    const selections = set.selections
      .filter((node) => node.kind !== Kind.FIELD || !refused.has(node))
      .map((node) => leaveOut(node));
    return { kind: Kind.SELECTION_SET, selections: selections.length > 0 ? selections : [placeholder] };
  }
  return {
    rootFields: rootFields.filter((field) => !refused.has(field)).map((field) => leaveOut(field)),
    fragments: new Map([...fragments].map(([name, fragment]) => [name, leaveOut(fragment)])),
  };
}
