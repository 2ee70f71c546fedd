import type { RequiresSelection } from '@graphql-hive/router-query-planner';

/** What a fetch needs to know of an entity, written as a selection. */
export function printRequires(selections: readonly RequiresSelection[]): string {
  return `{ ${selections.map(printSelection).join(' ')} }`;
}

function printSelection(selection: RequiresSelection): string {
  switch (selection.kind) {
    case 'Field': {
      const { name, alias, selections = [] } = selection;
      // The planner's `alias` is the key to send, its `name` the key to read.
      const field = alias && alias !== name ? `${alias}: ${name}` : name;
      return selections.length > 0 ? `${field} ${printRequires(selections)}` : field;
    }
    case 'InlineFragment':
      return `... on ${selection.typeCondition} ${printRequires(selection.selections)}`;
    case 'FragmentSpread':
      return `...${selection.value}`;
  }
}
