import type { Finding } from '../report/finding.ts';
import type { NetworkIdentity } from '../subgraph/network-identity.ts';
import { isMachineryType } from '../subgraph/machinery.ts';
import type { SubgraphDefinition } from '../subgraph/subgraph-definition.ts';
import type { TypeDefinition } from '../subgraph/type-definition.ts';

/** What a contract rule looks at. */
export interface ContractSubject {
  readonly network: NetworkIdentity;
  readonly subgraph: SubgraphDefinition;
  readonly contract: SubgraphDefinition;
  /** Address of the endpoint as it is to be published. */
  readonly url: string;
  /** Names of the root fields other subgraphs answer, each with its subgraph. */
  readonly foreignRootFields: ReadonlyMap<string, string>;
}

/** A rule of the contract: what it finds in a subgraph. */
export type ContractRule = (subject: ContractSubject) => readonly Finding[];

/** The types that are the network's own: neither of the contract, nor root types, nor federation's machinery. */
export function ownTypes({ subgraph, contract }: ContractSubject): TypeDefinition[] {
  const roots = new Set(Object.values(subgraph.rootTypes));
  return [...subgraph.types.values()].filter(
    ({ name }) => !contract.types.has(name) && !roots.has(name) && !isMachineryType(name),
  );
}

/** The network's three concrete types, each with the interfaces it implements. */
export function entityTypes({ typePrefix }: NetworkIdentity): { name: string; interfaces: readonly string[] }[] {
  return [
    { name: `${typePrefix}Hub`, interfaces: ['Entry', 'Hub'] },
    { name: `${typePrefix}Offer`, interfaces: ['Entry', 'Offer'] },
    { name: `${typePrefix}NetworkProfile`, interfaces: ['NetworkProfile'] },
  ];
}
