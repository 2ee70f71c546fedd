import { type AbstractModel, type FieldModel, type GraphModel, membersIn, type ObjectModel } from './graph-model.ts';
import { printArguments, printPublicInputs } from './print-parts.ts';
import { printSubgraph, readInterfaceFields, readInterfaces } from './print-subgraph.ts';

/** The SDL of the public schema before it was split: what at least one subgraph has, without what is hidden. */
export function printWhole(graph: GraphModel): string {
  const parts: string[] = [];
  for (const type of graph.objects.values()) {
    if (!type.isHidden && isAnywhere(graph, type)) parts.push(printObject(graph, type));
  }
  for (const type of graph.abstracts.values()) {
    if (graph.subgraphs.some((name) => graph.present.get(name)?.has(type.name))) parts.push(printAbstract(graph, type));
  }
  // Clients see every enum, scalar and input object of a subgraph, even where all that uses it is hidden.
  const { subgraphs, interfaceObject } = graph;
  const names = [...subgraphs, ...(interfaceObject ? [interfaceObject.subgraph] : [])];
  const sdls = new Map(names.map((name) => [name, printSubgraph(graph, name)]));
  return [...parts, ...printPublicInputs(graph, sdls)].join('\n');
}

function isAnywhere(graph: GraphModel, type: ObjectModel): boolean {
  return type.kind === 'root' || graph.subgraphs.some((name) => graph.present.get(name)?.has(type.name));
}

function printObject(graph: GraphModel, type: ObjectModel): string {
  const interfaces = new Set(graph.subgraphs.flatMap((subgraph) => readInterfaces(graph, type, subgraph)));
  const fields = [...type.fields.values()].filter(({ isHidden }) => !isHidden);
  const head = ['type', type.name, ...(interfaces.size > 0 ? ['implements', [...interfaces].join(' & ')] : [])];
  return `${head.join(' ')} {\n${fields.map(printField).join('\n')}\n}`;
}

function printField(field: FieldModel): string {
  return `  ${field.name}${printArguments(field, false)}: ${field.type}`;
}

function printAbstract(graph: GraphModel, type: AbstractModel): string {
  if (type.kind === 'union') {
    const present = graph.subgraphs.filter((subgraph) => graph.present.get(subgraph)?.has(type.name));
    const members = [...new Set(present.flatMap((subgraph) => membersIn(type, subgraph)))];
    return `union ${type.name} = ${members.filter((name) => !graph.objects.get(name)?.isHidden).join(' | ')}`;
  }
  const names = new Set(graph.subgraphs.flatMap((subgraph) => readInterfaceFields(graph, type, subgraph)));
  const member = graph.objects.get(type.members[0] ?? '');
  if (graph.interfaceObject?.name === type.name) {
    for (const { name, isHidden } of graph.interfaceObject.fields) if (!isHidden) names.add(name);
  }
  const fields = [...names].flatMap((name) => member?.fields.get(name) ?? []);
  return `interface ${type.name} {\n${fields.map(printField).join('\n')}\n}`;
}
