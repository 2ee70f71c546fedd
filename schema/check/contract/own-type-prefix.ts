import { createFinding } from '../report/create-finding.ts';
import { positionOf } from '../subgraph/position-of.ts';
import { ownTypes, type ContractRule } from './contract-subject.ts';

/** Rule `OWN_TYPE_PREFIX`. */
export const ownTypePrefix: ContractRule = (subject) => {
  const { typePrefix } = subject.network;
  return ownTypes(subject)
    .filter(({ name }) => !hasPrefix(name, typePrefix))
    .map(({ name, node }) => {
      const message = {
        de: `Der Typ ${name} gehört weder zum Vertrag noch trägt er das Präfix des Netzwerks. Eigene Typen heißen „${typePrefix}…“, etwa ${typePrefix}${name}.`,
        en: `The type ${name} is not of the contract and lacks the network's prefix. Types of your own are called "${typePrefix}…", such as ${typePrefix}${name}.`,
      };
      return createFinding('OWN_TYPE_PREFIX', message, { coordinate: name, position: positionOf(node) });
    });
};

/** `StateHub` has the prefix `State`, `Statement` has not. */
function hasPrefix(name: string, prefix: string): boolean {
  return name.startsWith(prefix) && /^[A-Z0-9_]/.test(name.slice(prefix.length));
}
