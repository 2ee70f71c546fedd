import { type DocumentNode, Kind, type TypeDefinitionNode } from 'graphql';
import type { JoinGraph, JoinType } from './join-graph.ts';
import { readJoinTypes } from './read-join-types.ts';
import { readDirectives } from './read-directives.ts';

/** Whether `@override(label:)` is on. */
export type IsOverrideOn = (label: string) => boolean;

type Definition = TypeDefinitionNode;

/** Reads what each subgraph has from a valid supergraph. */
export function readJoinGraph(document: DocumentNode, isOverrideOn: IsOverrideOn): JoinGraph {
  const names = readSubgraphNames(document);
  const definitions = document.definitions.filter(isTypeDefinition);
  const subgraphs = new Map([...names.values()].map((name) => [name, new Map<string, JoinType>()]));
  for (const definition of definitions) {
    for (const [subgraph, type] of readJoinTypes(definition, definitions, { names, isOverrideOn })) {
      subgraphs.get(subgraph)?.set(type.name, type);
    }
  }
  return { subgraphs, ...readSubtypes(definitions), rootTypes: readRootTypes(document) };
}

/** Values of the enum `join__Graph` → names of subgraphs. */
function readSubgraphNames(document: DocumentNode): Map<string, string> {
  const names = new Map<string, string>();
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.ENUM_TYPE_DEFINITION || definition.name.value !== 'join__Graph') continue;
    for (const value of definition.values ?? []) {
      const [graph] = readDirectives(value, 'join__graph');
      names.set(value.name.value, String(graph?.['name'] ?? value.name.value));
    }
  }
  return names;
}

function readSubtypes(
  definitions: readonly Definition[],
): Pick<JoinGraph, 'interfaces' | 'satisfying' | 'objectTypes'> {
  const interfaces = new Map<string, string[]>();
  const satisfying = new Map<string, Set<string>>();
  const add = (abstract: string, name: string): void => {
    satisfying.set(abstract, (satisfying.get(abstract) ?? new Set()).add(name));
  };
  for (const definition of definitions) {
    const name = definition.name.value;
    if (definition.kind === Kind.UNION_TYPE_DEFINITION) {
      for (const member of definition.types ?? []) add(name, member.name.value);
    }
    if (definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION) {
      const implemented = (definition.interfaces ?? []).map((node) => node.name.value);
      interfaces.set(name, implemented);
      for (const abstract of implemented) add(abstract, name);
    }
  }
  return { interfaces, satisfying, objectTypes: chooseObjectTypes(definitions, satisfying) };
}

function chooseObjectTypes(
  definitions: readonly Definition[],
  satisfying: JoinGraph['satisfying'],
): JoinGraph['objectTypes'] {
  const objects = new Set(
    definitions.filter(({ kind }) => kind === Kind.OBJECT_TYPE_DEFINITION).map(({ name }) => name.value),
  );
  const all = definitions.map(({ name }): [string, string[]] => [
    name.value,
    [name.value, ...(satisfying.get(name.value) ?? [])].filter((type) => objects.has(type)),
  ]);
  return new Map(all);
}

function readRootTypes(document: DocumentNode): JoinGraph['rootTypes'] {
  const rootTypes = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' };
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.SCHEMA_DEFINITION) continue;
    for (const { operation, type } of definition.operationTypes) rootTypes[operation] = type.name.value;
  }
  return rootTypes;
}

function isTypeDefinition(node: DocumentNode['definitions'][number]): node is Definition {
  return node.kind.endsWith('TypeDefinition');
}
