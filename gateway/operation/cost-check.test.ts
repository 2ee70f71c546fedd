import { buildSchema, type OperationDefinitionNode, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { createCostCheck } from './cost-check.ts';

const publicSchema = buildSchema(
  `type Query { list(range: Range): [Item] matrix: [[Item]] window(range: Range, other: Other): [Item] }
    input Range { size: Int } input Other { size: Int = 3 } type Item { id: ID }`,
);
const listSize = {
  assumedSize: 100,
  slicingArguments: ['range.size'],
  requireOneSlicingArgument: false,
  sizedFields: [],
};
const window = { ...listSize, slicingArguments: ['range.size', 'other.size'], requireOneSlicingArgument: true };
const listSizes = new Map([
  ['Query.list', listSize],
  ['Query.window', window],
]);
const costs = { weights: new Map<string, number>(), listSizes };

function createCheck(text: string) {
  const operation = parse(text).definitions[0] as OperationDefinitionNode;
  const fragments = new Map();
  return createCostCheck(
    operation,
    { supergraph: { publicSchema, costs }, fragments },
    { maxCost: 50, defaultListSize: 8 },
  );
}

describe('createCostCheck', () => {
  it('has nothing to check where variables do not matter', () => {
    expect(createCheck('query ($x: ID) { list(range: { size: 50 }) { id } }')).toBeNull();
    expect(() => createCheck('{ list(range: { size: 51 }) { id } }')).toThrow('51 units of cost');
    expect(() => createCheck('{ list { id } }')).toThrow('100 units of cost');
    expect(() => createCheck('{ list(range: {}) { id } }')).toThrow('100 units of cost');
    expect(() => createCheck('{ matrix { id } }')).toThrow('64 units of cost');
  });

  it.each([
    ['query ($n: Int) { list(range: { size: $n }) { id } }', { n: 50 }, { n: 51 }],
    ['query ($r: Range) { list(range: $r) { id } }', { r: { size: 50 } }, { r: { size: 51 } }],
    ['query ($r: Range = { size: 3 }) { list(range: $r) { id } }', undefined, { r: null }],
    ['query ($r: Range = { size: 300 }) { list(range: $r) { id } }', { r: { size: 0 } }, {}],
  ])('asks the variables of %s', (text, allowed, refused) => {
    const check = createCheck(text);
    expect(() => check?.(allowed)).not.toThrow();
    expect(() => check?.(refused)).toThrow('(maxCost)');
  });

  const refusal = (count: number) =>
    `Query.window takes exactly one of its slicing arguments (range.size, other.size); ${count} are given.`;

  it('requires one of slicing arguments that are in input objects, where their defaults count', () => {
    const both = '{ window(other: {}, range: { size: 1 }) { id } }';
    for (const text of [
      '{ window { id } }',
      '{ window(range: {}) { id } }',
      '{ window(other: { size: null }) { id } }',
    ]) {
      expect(() => createCheck(text)).toThrow(refusal(0));
    }
    expect(createCheck('{ window(range: { size: 50 }) { id } }')).toBeNull();
    expect(createCheck('{ window(other: {}) { id } }')).toBeNull();
    expect(() => createCheck(both)).toThrow(refusal(2));
  });

  it('requires one of them in variables', () => {
    const check = createCheck('query ($r: Range, $o: Other) { window(range: $r, other: $o) { id } }');
    expect(() => check?.({ o: {} })).not.toThrow();
    expect(() => check?.({ r: { size: 50 }, o: null })).not.toThrow();
    expect(() => check?.({ r: { size: 51 } })).toThrow('51 units of cost');
    expect(() => check?.({})).toThrow(refusal(0));
    expect(() => check?.({ r: { size: 1 }, o: {} })).toThrow(refusal(2));
  });
});
