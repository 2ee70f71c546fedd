import { type FieldNode, print, type SelectionSetNode } from 'graphql';
import { collectFields, keyOf } from './field-set.ts';
import { findHere, typeAt } from './place.ts';
import type { Position } from './position.ts';
import type { FieldRoutes } from './routes.ts';

/**
 * The fields that can be asked of an interface itself: its subgraph has them there, and every concrete type answers them in the
 * same way. Asking each concrete type instead would multiply the request with every level of interfaces.
 */
export function findSharedFields(routes: FieldRoutes, position: Position, set: SelectionSetNode): FieldNode[] {
  const type = typeAt(routes.graph, position.place);
  return collectFields(routes.graph, set, position.place.type).filter((field) => {
    const own = type?.fields.get(field.name.value);
    if (!own || own.isExternal) return false;
    if (position.fields.has(keyOf(field))) return true;
    return (type?.members ?? []).every((member) => {
      if (position.members.get(member)?.fields.has(keyOf(field))) return false;
      const place = { ...position.place, type: member };
      const here = findHere(routes.graph, place, field.name.value);
      if (!here || here.provided.selections.length > 0) return false;
      return print(here.field.type) === print(own.type) && routes.find(place, field)?.kind === 'here';
    });
  });
}
