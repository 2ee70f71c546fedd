import { Kind, type SelectionSetNode, type TypeDefinitionNode } from 'graphql';
import type { JoinType } from './join-graph.ts';
import { joinSets, parseFieldSet } from './field-set.ts';
import { readDirectives } from './read-directives.ts';
import { type JoinContext, readJoinFields } from './read-join-fields.ts';

/** A type as each subgraph with it has it: pairs of the subgraph's name and the type. */
export function readJoinTypes(
  definition: TypeDefinitionNode,
  all: readonly TypeDefinitionNode[],
  context: JoinContext,
): [string, JoinType][] {
  const name = definition.name.value;
  const joins = Map.groupBy(readDirectives(definition, 'join__type'), ({ graph }) => String(graph));
  return [...joins].flatMap(([graph, entries]): [string, JoinType][] => {
    const subgraph = context.names.get(graph);
    if (subgraph === undefined) return [];
    const keyed = entries.flatMap(({ key, resolvable }) =>
      typeof key === 'string' ? [{ fields: parseFieldSet(key), isResolvable: resolvable !== false }] : [],
    );
    const isInterfaceObject = entries.some((entry) => entry['isInterfaceObject'] === true);
    const type: JoinType = {
      name,
      kind: isInterfaceObject ? 'object' : kindOf(definition),
      isInterfaceObject,
      keys: keyed.filter(({ isResolvable }) => isResolvable).map(({ fields }) => fields),
      keyFields: joinSets(keyed.map(({ fields }): SelectionSetNode => fields)),
      fields: readJoinFields(definition, graph, context),
      members: isInterfaceObject ? [] : readMembers(definition, graph, all),
    };
    return [[subgraph, type]];
  });
}

function kindOf({ kind }: TypeDefinitionNode): JoinType['kind'] {
  if (kind === Kind.OBJECT_TYPE_DEFINITION) return 'object';
  return kind === Kind.INTERFACE_TYPE_DEFINITION || kind === Kind.UNION_TYPE_DEFINITION ? 'abstract' : 'leaf';
}

/** The object types that a subgraph has for an abstract type. */
function readMembers(definition: TypeDefinitionNode, graph: string, all: readonly TypeDefinitionNode[]): string[] {
  const name = definition.name.value;
  if (definition.kind === Kind.UNION_TYPE_DEFINITION) {
    return readDirectives(definition, 'join__unionMember').flatMap((member) =>
      member['graph'] === graph ? [String(member['member'])] : [],
    );
  }
  if (definition.kind !== Kind.INTERFACE_TYPE_DEFINITION) return [];
  return all.flatMap((other) => {
    if (other.kind !== Kind.OBJECT_TYPE_DEFINITION) return [];
    const implemented = readDirectives(other, 'join__implements');
    return implemented.some((entry) => entry['graph'] === graph && entry['interface'] === name)
      ? [other.name.value]
      : [];
  });
}
