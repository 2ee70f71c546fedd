import type { Position } from '../report/finding.ts';
import { listElements } from './list-elements.ts';
import { positionOf } from './position-of.ts';
import type { SubgraphDefinition } from './subgraph-definition.ts';

/** Where an element stands in the SDL; for one that is not there, where its type does; null when that is missing too. */
export function findPosition(coordinate: string, subgraph: SubgraphDefinition): Position | null {
  const type = subgraph.types.get(coordinate.split('.', 1)[0] ?? '');
  if (!type) return null;
  const element = listElements(type, subgraph).find((each) => each.coordinate === coordinate);
  return positionOf(element?.node ?? type.node);
}
