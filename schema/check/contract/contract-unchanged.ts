import { createFinding } from '../report/create-finding.ts';
import type { Finding } from '../report/finding.ts';
import { compareElements, type ElementDifference } from '../subgraph/compare-elements.ts';
import { listElements } from '../subgraph/list-elements.ts';
import { positionOf } from '../subgraph/position-of.ts';
import type { ContractRule, ContractSubject } from './contract-subject.ts';
import { isReferenceStub } from './reference-stub.ts';

/** Rule `CONTRACT_UNCHANGED`. `Query` and the reference stubs have rules of their own. */
export const contractUnchanged: ContractRule = (subject) => {
  const { subgraph, contract } = subject;
  const names = [...contract.types.keys()].filter(
    (name) => name !== contract.rootTypes.query && !isReferenceStub(name),
  );
  const missing = names.filter((name) => !subgraph.types.has(name));
  const changed = names.flatMap((name) => compareType(name, subject)).map(toFinding);
  return missing.length === 0 ? changed : [missingTypes(missing), ...changed];
};

function compareType(name: string, { subgraph, contract }: ContractSubject): readonly ElementDifference[] {
  const [found, wanted] = [subgraph.types.get(name), contract.types.get(name)];
  return found && wanted ? compareElements(listElements(found, subgraph), listElements(wanted, contract)) : [];
}

function missingTypes(names: readonly string[]): Finding {
  const [first = ''] = names;
  const list = names.join(', ');
  const message = {
    de: `Im Schema fehlt aus dem Vertrag: ${list}. Alle Typen aus schema/contract.graphql gehören wörtlich hinein.`,
    en: `Missing of the contract: ${list}. All types of schema/contract.graphql belong into the schema, word for word.`,
  };
  return createFinding('CONTRACT_UNCHANGED', message, { coordinate: names.length === 1 ? first : null });
}

function toFinding(difference: ElementDifference): Finding {
  const { coordinate, kind } = difference;
  if (kind === 'MISSING') {
    const message = {
      de: `${coordinate} aus dem Vertrag fehlt. Bitte aus schema/contract.graphql übernehmen.`,
      en: `${coordinate} of the contract is missing. Copy it from schema/contract.graphql.`,
    };
    return createFinding('CONTRACT_UNCHANGED', message, { coordinate });
  }
  const position = positionOf(difference.found.node);
  if (kind === 'ADDED') {
    const message = {
      de: `${coordinate} steht nicht im Vertrag. Typen des Vertrags bekommen keine Zusätze; eigene Felder gehören in eigene Typen.`,
      en: `${coordinate} is not in the contract. Types of the contract get no additions; fields of your own belong into types of your own.`,
    };
    return createFinding('CONTRACT_UNCHANGED', message, { coordinate, position });
  }
  const [found, wanted] = [difference.found.signature, difference.wanted.signature];
  const message = {
    de: `${coordinate} weicht vom Vertrag ab: „${found}“ statt „${wanted}“. Bitte aus schema/contract.graphql übernehmen.`,
    en: `${coordinate} differs from the contract: "${found}" instead of "${wanted}". Copy it from schema/contract.graphql.`,
  };
  return createFinding('CONTRACT_UNCHANGED', message, { coordinate, position });
}
