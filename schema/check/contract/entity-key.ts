import { createFinding } from '../report/create-finding.ts';
import { positionOf } from '../subgraph/position-of.ts';
import { printDirectives } from '../subgraph/print-directives.ts';
import { entityTypes, type ContractRule } from './contract-subject.ts';

/** As `printDirectives` writes a resolvable key. */
const key = '@key(fields: "id")';

/** Rule `ENTITY_KEY`. */
export const entityKey: ContractRule = ({ network, subgraph }) =>
  entityTypes(network).flatMap(({ name }) => {
    const type = subgraph.types.get(name);
    if (!type || type.directives.some((directive) => printDirectives([directive], subgraph) === key)) return [];
    const message = {
      de: `${name} hat kein auflösbares ${key}; so könnte kein anderer Subgraph darauf verweisen. Bitte ${key} ergänzen, ohne resolvable: false.`,
      en: `${name} has no resolvable ${key}; no other subgraph could refer to it. Add ${key}, without resolvable: false.`,
    };
    return [createFinding('ENTITY_KEY', message, { coordinate: name, position: positionOf(type.node) })];
  });
