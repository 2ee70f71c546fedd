import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseSubgraph, type SubgraphDefinition } from '../subgraph/subgraph-definition.ts';

const CONTRACT_FILE = 'schema/contract.graphql';

let contract: SubgraphDefinition | undefined;

/** The contract that every network serves, as it stands in `schema/contract.graphql`; read once. */
export function readContract(): SubgraphDefinition {
  contract ??= parseSubgraph(readFileSync(findFile(import.meta.dirname), 'utf8'));
  return contract;
}

/** The code runs from the source tree or from `dist/`: the file stays where it is written. */
function findFile(folder: string): string {
  const file = join(folder, CONTRACT_FILE);
  return existsSync(file) || folder === dirname(folder) ? file : findFile(dirname(folder));
}
