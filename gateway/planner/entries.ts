import type { SelectionSetNode } from 'graphql';
import type { InternalFields } from './internal-fields.ts';
import type { JoinField, JoinGraph } from './join-graph.ts';
import type { Place } from './place.ts';

/** A way into a subgraph that answers a field of an entity or of a root type. */
interface Entry {
  readonly subgraph: string;
  readonly type: string;
  readonly field: JoinField;
  /** What represents the entity. Null for a root type, which is asked without. */
  readonly needs: SelectionSetNode | null;
}

/**
 * All ways to ask a field of the object at a place elsewhere: by each key of its type, or of an interface of it that is an
 * interface object there. Back into the same subgraph leads one only with what the field requires.
 */
export function* findEntries(
  { graph, internal }: { readonly graph: JoinGraph; readonly internal: InternalFields },
  place: Place,
  name: string,
): Generator<Entry> {
  const isRoot = Object.values(graph.rootTypes).includes(place.type);
  for (const [subgraph, types] of graph.subgraphs) {
    for (const typeName of [place.type, ...(graph.interfaces.get(place.type) ?? [])]) {
      const type = types.get(typeName);
      const field = type?.fields.get(name);
      if (!type || type.kind !== 'object' || !field || field.isExternal) continue;
      if (typeName !== place.type && !type.isInterfaceObject) continue;
      if (subgraph === place.subgraph && !field.requires) continue;
      if (isRoot) yield { subgraph, type: typeName, field, needs: null };
      const required = field.requires ? [field.requires] : [];
      for (const key of isRoot ? [] : type.keys) {
        yield { subgraph, type: typeName, field, needs: internal.prepare(subgraph, typeName, [key, ...required]) };
      }
    }
  }
}
