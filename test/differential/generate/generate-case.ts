import { buildSchema } from 'graphql';
import type { DifferentialCase } from '../model/differential-case.ts';
import { printSubgraph } from '../model/print-subgraph.ts';
import { printWhole } from '../model/print-whole.ts';
import type { Dice } from './dice.ts';
import { addFeatures } from './features.ts';
import { hideElements } from './hide.ts';
import { addInterfaceObject, listSubgraphs } from './interface-object.ts';
import { generateOperation } from './operation.ts';
import { randomGraphStyle } from './random-graph-style.ts';
import { generateRows } from './rows.ts';
import { generateSchema } from './schema.ts';
import { splitGraph } from './split.ts';

/** A random graph, split, with rows and operations. */
export function generateCase(dice: Dice, operationCount: number): DifferentialCase {
  const graph = generateSchema(dice);
  splitGraph(dice, graph);
  addFeatures(dice, graph);
  addInterfaceObject(dice, graph);
  hideElements(dice, graph);
  const whole = printWhole(graph);
  const subgraphs = listSubgraphs(graph).map((name) => [name, printSubgraph(graph, name)] as const);
  const schema = buildSchema(whole);
  const rows = generateRows(dice, graph);
  const operations = Array.from({ length: operationCount }, () => generateOperation(dice, schema, randomGraphStyle));
  return { whole, subgraphs: Object.fromEntries(subgraphs.filter(([, sdl]) => sdl !== '')), rows, operations };
}
