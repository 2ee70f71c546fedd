import type { PossibleTypes } from '../supergraph/supergraph.ts';
import type { EntityRequest } from './entity-request.ts';

/**
 * A batch with the conditions that it means: representations that go out under an interface's name, because the subgraph
 * knows it as an object (`@interfaceObject`), may be of each of its types. Where several types ask, the planner (0.0.38) joins
 * their fetches and keeps the condition of one. The request itself where nothing is to be widened.
 */
export function widenConditions(request: EntityRequest, possibleTypes: PossibleTypes): EntityRequest {
  const names = (request.inputRewrites ?? []).flatMap((rewrite) =>
    'ValueSetter' in rewrite ? [rewrite.ValueSetter.setValueTo] : [],
  );
  let isWidened = false;
  const requires = request.requires.map((selection) => {
    if (selection.kind !== 'InlineFragment') return selection;
    const wide = names.find((name) => possibleTypes.get(name)?.has(selection.typeCondition));
    if (wide === undefined || wide === selection.typeCondition) return selection;
    isWidened = true;
    return { ...selection, typeCondition: wide };
  });
  return isWidened ? { ...request, requires } : request;
}
