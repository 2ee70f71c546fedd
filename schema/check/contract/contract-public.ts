import type { ASTNode, ConstDirectiveNode } from 'graphql';
import { createFinding } from '../report/create-finding.ts';
import type { Finding } from '../report/finding.ts';
import { positionOf } from '../subgraph/position-of.ts';
import type { TypeDefinition } from '../subgraph/type-definition.ts';
import { ownTypes, type ContractRule, type ContractSubject } from './contract-subject.ts';

const protecting: ReadonlySet<string> = new Set(['authenticated', 'requiresScopes', 'policy']);

/**
 * Rule `CONTRACT_PUBLIC`. What a type of one network asks, an interface asks of everyone: a protected `title` of a hub would take the titles of
 * all hubs from whoever has no token, and a protected root type the whole graph.
 */
export const contractPublic: ContractRule = (subject) => {
  const roots = Object.values(subject.subgraph.rootTypes).flatMap((name) => subject.subgraph.types.get(name) ?? []);
  const members = ownTypes(subject).filter(({ interfaces }) => interfaces.some((name) => isOfContract(name, subject)));
  return [...roots, ...members].flatMap((type) => [
    ...check(type.name, type.directives, subject),
    ...listContractFields(type, subject).flatMap(({ name, directives }) =>
      check(`${type.name}.${name.value}`, directives, subject),
    ),
  ]);
};

function isOfContract(name: string, { contract }: ContractSubject): boolean {
  return contract.types.get(name)?.kind === 'interface';
}

function listContractFields(type: TypeDefinition, { contract }: ContractSubject): TypeDefinition['fields'] {
  const names = new Set(
    type.interfaces.flatMap((name) => contract.types.get(name)?.fields.map((field) => field.name.value) ?? []),
  );
  return type.fields.filter(({ name }) => names.has(name.value));
}

function check(
  coordinate: string,
  directives: readonly (ConstDirectiveNode & ASTNode)[] = [],
  { subgraph }: ContractSubject,
): Finding[] {
  return directives
    .filter(({ name }) => protecting.has(subgraph.federationName(name.value)))
    .map((node) => {
      const message = {
        de: `@${node.name.value} an ${coordinate} nähme allen ohne Anmeldung, was der Vertrag für alle Netzwerke zusagt. Schützen lassen sich eigene Felder und eigene Typen.`,
        en: `@${node.name.value} at ${coordinate} would take from everyone without a token what the contract promises of all networks. Protect fields and types of your own.`,
      };
      return createFinding('CONTRACT_PUBLIC', message, { coordinate, position: positionOf(node) });
    });
}
