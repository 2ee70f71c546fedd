import { createFinding } from '../report/create-finding.ts';
import { isMachineryType } from '../subgraph/machinery.ts';
import { listElements } from '../subgraph/list-elements.ts';
import { positionOf } from '../subgraph/position-of.ts';
import type { ContractRule } from './contract-subject.ts';

const reserved = /^(__|_hg_|join__|link__)/;

/** Rule `RESERVED_NAME`. */
export const reservedName: ContractRule = ({ subgraph }) =>
  [...subgraph.types.values()]
    .filter(({ name }) => !isMachineryType(name))
    .flatMap((type) => listElements(type, subgraph))
    .filter(({ coordinate }) => reserved.test(ownName(coordinate)))
    .map(({ coordinate, node }) => {
      const message = {
        de: `${coordinate} hat einen reservierten Namen. Namen beginnen nicht mit __, _hg_, join__ oder link__.`,
        en: `${coordinate} has a reserved name. Names do not begin with __, _hg_, join__ or link__.`,
      };
      return createFinding('RESERVED_NAME', message, { coordinate, position: positionOf(node) });
    });

/** The last name of a coordinate: `first` of `Hub.offers(first:)`. */
function ownName(coordinate: string): string {
  return /(\w+)(?::\))?$/.exec(coordinate)?.[1] ?? coordinate;
}
