import { createFinding } from '../report/create-finding.ts';
import type { Finding } from '../report/finding.ts';
import { compareElements, type ElementDifference } from '../subgraph/compare-elements.ts';
import { listElements, type SchemaElement } from '../subgraph/list-elements.ts';
import { positionOf } from '../subgraph/position-of.ts';
import type { SubgraphDefinition } from '../subgraph/subgraph-definition.ts';
import type { ContractRule } from './contract-subject.ts';

const field = '_catalog(after: String, first: Int!): CatalogPage! @shareable @inaccessible';

/** Rule `CATALOG_FIELD`. */
export const catalogField: ContractRule = ({ subgraph, contract }) =>
  compareElements(catalogElements(subgraph), catalogElements(contract)).map(toFinding);

/** The field and its arguments, under the name `Query` whatever the schema calls its root. */
function catalogElements(subgraph: SubgraphDefinition): SchemaElement[] {
  const root = subgraph.types.get(subgraph.rootTypes.query);
  const elements = root ? listElements({ ...root, name: 'Query' }, subgraph) : [];
  return elements.filter(({ coordinate }) => /^Query\._catalog\b/.test(coordinate));
}

function toFinding(difference: ElementDifference): Finding {
  const { coordinate, kind } = difference;
  const de = kind === 'MISSING' ? 'fehlt' : kind === 'ADDED' ? 'ist zu viel' : `ist „${difference.found.signature}“`;
  const en =
    kind === 'MISSING' ? 'is missing' : kind === 'ADDED' ? 'is too much' : `is "${difference.found.signature}"`;
  const message = {
    de: `${coordinate} ${de}. Über dieses Feld findet das Verzeichnis die Einträge; es muss genau lauten: ${field}`,
    en: `${coordinate} ${en}. The directory finds the entries by this field; it must be exactly: ${field}`,
  };
  const position = kind === 'MISSING' ? null : positionOf(difference.found.node);
  return createFinding('CATALOG_FIELD', message, { coordinate, position });
}
