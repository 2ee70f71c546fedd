import { createFinding } from '../report/create-finding.ts';
import { positionOf } from '../subgraph/position-of.ts';
import { entityTypes, type ContractRule } from './contract-subject.ts';

/** Rule `ENTITY_TYPES`. */
export const entityTypesPresent: ContractRule = ({ network, subgraph }) =>
  entityTypes(network).flatMap(({ name, interfaces }) => {
    const type = subgraph.types.get(name);
    const wanted = `type ${name} implements ${interfaces.join(' & ')}`;
    if (!type) {
      const message = {
        de: `Der Typ ${name} fehlt. Jedes Netzwerk hat ihn: ${wanted} @key(fields: "id") { … }`,
        en: `The type ${name} is missing. Every network has it: ${wanted} @key(fields: "id") { … }`,
      };
      return [createFinding('ENTITY_TYPES', message, { coordinate: name })];
    }
    const missing = interfaces.filter((each) => !type.interfaces.includes(each));
    if (type.kind === 'type' && missing.length === 0) return [];
    const message = {
      de: `${name} ist „${type.kind}“ und implementiert ${type.interfaces.join(' & ') || 'nichts'}; nötig ist: ${wanted}`,
      en: `${name} is a "${type.kind}" and implements ${type.interfaces.join(' & ') || 'nothing'}; needed is: ${wanted}`,
    };
    return [createFinding('ENTITY_TYPES', message, { coordinate: name, position: positionOf(type.node) })];
  });
