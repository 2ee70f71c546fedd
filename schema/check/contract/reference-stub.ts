import { createFinding } from '../report/create-finding.ts';
import type { Finding } from '../report/finding.ts';
import { compareElements, type ElementDifference } from '../subgraph/compare-elements.ts';
import { listElements } from '../subgraph/list-elements.ts';
import { positionOf } from '../subgraph/position-of.ts';
import type { ContractRule } from './contract-subject.ts';

const keys: Readonly<Record<string, string>> = { Topic: 'slug', Region: 'code', Network: 'id' };

/** Whether a type of the contract is a reference to an entity of the directory. */
export function isReferenceStub(name: string): boolean {
  return Object.hasOwn(keys, name);
}

/** Rule `REFERENCE_STUB`. */
export const referenceStub: ContractRule = ({ subgraph, contract }) =>
  Object.keys(keys).flatMap((name) => {
    const [found, wanted] = [subgraph.types.get(name), contract.types.get(name)];
    const foundElements = found ? listElements(found, subgraph) : [];
    const differences = compareElements(foundElements, wanted ? listElements(wanted, contract) : []);
    return differences.map((difference) => toFinding(name, difference));
  });

function toFinding(name: string, difference: ElementDifference): Finding {
  const stub = `type ${name} @key(fields: "${keys[name]}", resolvable: false) { ${keys[name]}: ID! }`;
  const message = {
    de: `${difference.coordinate}: „${name}“ gehört dem Verzeichnis; ein Netzwerk verweist nur darauf, mit genau: ${stub}`,
    en: `${difference.coordinate}: "${name}" is the directory's; a network only refers to it, with exactly: ${stub}`,
  };
  const position = difference.kind === 'MISSING' ? null : positionOf(difference.found.node);
  return createFinding('REFERENCE_STUB', message, { coordinate: difference.coordinate, position });
}
