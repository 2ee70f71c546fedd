import {
  type AbstractModel,
  type FieldModel,
  type GraphModel,
  type InterfaceObjectModel,
  membersIn,
  type ObjectModel,
} from './graph-model.ts';
import { printArguments, printOwnInputs } from './print-parts.ts';

/** The SDL of one subgraph, without the federation `@link`. Empty where the subgraph has nothing. */
export function printSubgraph(graph: GraphModel, subgraph: string): string {
  const parts: string[] = [];
  for (const type of graph.objects.values()) {
    const text = isPresent(graph, type, subgraph) ? printObject(graph, type, subgraph) : '';
    if (text) parts.push(text);
  }
  for (const type of graph.abstracts.values()) {
    if (graph.present.get(subgraph)?.has(type.name)) parts.push(printAbstract(graph, type, subgraph));
  }
  if (graph.interfaceObject?.subgraph === subgraph) parts.push(printInterfaceObject(graph.interfaceObject));
  if (parts.length === 0) return '';
  return [...parts, ...printOwnInputs(graph, parts.join('\n'), subgraph)].join('\n');
}

/** Names of an interface's fields that a subgraph has: those that all members have there themselves. */
export function readInterfaceFields(graph: GraphModel, type: AbstractModel, subgraph: string): string[] {
  if (!graph.present.get(subgraph)?.has(type.name)) return [];
  return type.fieldNames.filter((name) =>
    type.members.every((memberName) => {
      const member = graph.objects.get(memberName);
      return member?.kind === 'value' || member?.fields.get(name)?.placements.get(subgraph)?.kind === 'owned';
    }),
  );
}

/** Interfaces of an object type in a subgraph. */
export function readInterfaces(graph: GraphModel, type: ObjectModel, subgraph: string): string[] {
  return [...graph.abstracts.values()]
    .filter(
      ({ kind, members, name }) =>
        kind === 'interface' && members.includes(type.name) && graph.present.get(subgraph)?.has(name),
    )
    .map(({ name }) => name);
}

function isPresent(graph: GraphModel, type: ObjectModel, subgraph: string): boolean {
  return type.kind === 'root' || (graph.present.get(subgraph)?.has(type.name) ?? false);
}

function printObject(graph: GraphModel, type: ObjectModel, subgraph: string): string {
  const fields: string[] = [];
  for (const field of type.fields.values()) {
    const placement = field.placements.get(subgraph);
    if (type.kind !== 'value' && !placement) continue;
    const directives = type.kind === 'value' ? ['@shareable'] : [...(placement?.directives ?? [])];
    fields.push(`  ${printField(field, directives)}`);
  }
  if (fields.length === 0) return '';
  const interfaces = readInterfaces(graph, type, subgraph);
  const head = ['type', type.name];
  if (interfaces.length > 0) head.push('implements', interfaces.join(' & '));
  for (const key of type.keysAt.get(subgraph) ?? []) head.push(printKey(type, key, subgraph));
  if (type.isHidden) head.push('@inaccessible');
  return `${head.join(' ')} {\n${fields.join('\n')}\n}`;
}

function printKey(type: ObjectModel, key: string, subgraph: string): string {
  return `@key(fields: "${key}"${isStub(type, subgraph) ? ', resolvable: false' : ''})`;
}

/** Whether a subgraph has nothing of an entity but what its home has too: then nobody needs to come to it. */
function isStub(type: ObjectModel, subgraph: string): boolean {
  if (subgraph === type.home) return false;
  return [...type.fields.values()].every(
    ({ placements }) =>
      !placements.has(subgraph) ||
      (placements.get(type.home ?? '')?.kind === 'owned' && placements.get(subgraph)?.kind === 'owned'),
  );
}

function printField(field: FieldModel, directives: readonly string[]): string {
  const isOwned = !directives.includes('@external');
  const all = field.isHidden && isOwned ? [...directives, '@inaccessible'] : directives;
  return [`${field.name}${printArguments(field, true)}: ${field.type}`, ...all].join(' ');
}

function printAbstract(graph: GraphModel, type: AbstractModel, subgraph: string): string {
  if (type.kind === 'union') return `union ${type.name} = ${membersIn(type, subgraph).join(' | ')}`;
  const member = graph.objects.get(type.members[0] ?? '');
  const fields = readInterfaceFields(graph, type, subgraph).flatMap((name) => member?.fields.get(name) ?? []);
  const key = graph.interfaceObject?.name === type.name ? ` @key(fields: "${graph.interfaceObject.key}")` : '';
  return `interface ${type.name}${key} {\n${fields.map((field) => `  ${printField(field, [])}`).join('\n')}\n}`;
}

function printInterfaceObject({ name, key, fields }: InterfaceObjectModel): string {
  const lines = fields.map((field) => `  ${printField(field, [])}`);
  return `type ${name} @interfaceObject @key(fields: "${key}") {\n  ${key}: ID!\n${lines.join('\n')}\n}`;
}
