import { Arbitrary, type Random, Stream, Value } from 'fast-check';
import { buildSchema } from 'graphql';
import type { DifferentialCase } from '../model/differential-case.ts';
import { printSubgraph } from '../model/print-subgraph.ts';
import { printWhole } from '../model/print-whole.ts';
import { Dice } from './dice.ts';
import { addFeatures } from './features.ts';
import { hideElements } from './hide.ts';
import { addInterfaceObject, listSubgraphs } from './interface-object.ts';
import { generateOperation } from './operation.ts';
import { generateRows } from './rows.ts';
import { generateSchema } from './schema.ts';
import { splitGraph } from './split.ts';
import { shrinkCase } from '../shrink/shrink-case.ts';

/** Random cases. */
export class CaseArbitrary extends Arbitrary<DifferentialCase> {
  readonly #operationCount: number;

  constructor(operationCount: number) {
    super();
    this.#operationCount = operationCount;
  }

  generate(random: Random): Value<DifferentialCase> {
    const dice = new Dice(random);
    const graph = generateSchema(dice);
    splitGraph(dice, graph);
    addFeatures(dice, graph);
    addInterfaceObject(dice, graph);
    hideElements(dice, graph);
    const whole = printWhole(graph);
    const subgraphs = listSubgraphs(graph).map((name) => [name, printSubgraph(graph, name)] as const);
    const schema = buildSchema(whole);
    const rows = generateRows(dice, graph);
    const operations = Array.from({ length: this.#operationCount }, () => generateOperation(dice, schema));
    return new Value(
      { whole, subgraphs: Object.fromEntries(subgraphs.filter(([, sdl]) => sdl !== '')), rows, operations },
      undefined,
    );
  }

  canShrinkWithoutContext(_value: unknown): _value is DifferentialCase {
    return true;
  }

  /** `context`: at which candidate the last success was. The next search goes on there, since those before it failed. */
  shrink(large: DifferentialCase, context: unknown): Stream<Value<DifferentialCase>> {
    return new Stream(resumeAt(typeof context === 'number' ? context : 0, () => shrinkCase(large)));
  }
}

function* resumeAt(
  start: number,
  list: () => Generator<DifferentialCase>,
): Generator<Value<DifferentialCase>, undefined> {
  let index = 0;
  for (const smaller of list()) if (index++ >= start) yield new Value(smaller, index - 1);
  index = 0;
  for (const smaller of list()) {
    if (index >= start) return;
    yield new Value(smaller, index++);
  }
}
