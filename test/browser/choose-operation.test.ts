import { expect, it } from 'vitest';
import { chooseOperation, findOperation } from '../../gateway/web/app/choose-operation.ts';

const query = '# note\nquery A { a }\nquery B { b }\nfragment F on X { x }';

it.each([
  ['at the beginning of one', query.indexOf('query B'), 'B'],
  ['within one', query.indexOf('{ a }'), 'A'],
  ['in a comment', 0, 'A'],
  ['in a fragment', query.length - 1, 'A'],
])('the operation to run is that at the cursor: %s', (_where, offset, name) => {
  expect(chooseOperation(query, offset)).toBe(name);
});

it('one without a name has none, and half a document has no operation', () => {
  expect(chooseOperation('{ a }', 0)).toBeUndefined();
  expect(chooseOperation('query A { a', 0)).toBeUndefined();
});

it('an operation is found by its name', () => {
  expect(findOperation(query, 'B')).toBe(query.indexOf('query B'));
  expect(findOperation(query, 'C')).toBeUndefined();
});
