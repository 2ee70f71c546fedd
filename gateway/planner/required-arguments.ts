import { Kind, print, type SelectionSetNode } from 'graphql';

/**
 * The arguments with which the fields of a plan require others. The native planner keeps what is required under the field's own name,
 * so one value would stand for two where a field is required with different arguments.
 */
export class RequiredArguments {
  /** By the names of the fields on the way from the entity. */
  readonly #byPath = new Map<string, string>();

  /** Adds what one field requires; false where another requires the same with other arguments. */
  add(set: SelectionSetNode, path = ''): boolean {
    return set.selections.every((selection) => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return true;
      if (selection.kind === Kind.INLINE_FRAGMENT) return this.add(selection.selectionSet, path);
      const own = `${path}.${selection.name.value}`;
      const text = (selection.arguments ?? []).map(print).sort().join();
      const known = this.#byPath.get(own) ?? text;
      this.#byPath.set(own, text);
      return known === text && (!selection.selectionSet || this.add(selection.selectionSet, own));
    });
  }
}
