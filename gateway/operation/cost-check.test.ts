import { buildSchema, type OperationDefinitionNode, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { createCostCheck } from './cost-check.ts';

const publicSchema = buildSchema(
  'type Query { list(range: Range): [Item] matrix: [[Item]] } input Range { size: Int } type Item { id: ID }',
);
const listSize = { assumedSize: 100, slicingArguments: ['range.size'], sizedFields: [] };
const costs = { weights: new Map<string, number>(), listSizes: new Map([['Query.list', listSize]]) };

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
});
