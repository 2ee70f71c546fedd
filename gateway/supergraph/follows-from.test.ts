import { expect, it } from 'vitest';
import type { Clause } from './authorization.ts';
import { followsFrom } from './follows-from.ts';

const known: Clause = { kind: 'authenticated', anyOf: [] };
const scopes = (...anyOf: string[][]): Clause => ({ kind: 'scopes', anyOf });

it.each<[boolean, Clause, Clause[]]>([
  [true, known, [known]],
  [false, known, []],
  [false, known, [scopes(['a'])]],
  [true, scopes(['a'], ['b']), [scopes(['a'], ['b'])]],
  [true, scopes(['a'], ['b']), [scopes(['b'])]],
  [false, scopes(['a']), [scopes(['a'], ['b'])]],
  [true, scopes(['a', 'b']), [scopes(['a']), scopes(['b'])]],
  [true, scopes(['x', 'z'], ['y', 'z']), [scopes(['x'], ['y']), scopes(['z'])]],
  [false, scopes(['x', 'z']), [scopes(['x'], ['y']), scopes(['z'])]],
  [false, scopes(['a']), [{ kind: 'policies', anyOf: [['a']] }]],
  // Nobody meets what is asked already.
  [true, scopes(['a']), [scopes()]],
  [false, scopes(), [scopes(['a'])]],
  // Too many combinations to look at.
  [false, scopes(['0', '1']), Array.from({ length: 20 }, (_, n) => scopes([String(n)], [`${n}x`]))],
])('%s: %j follows from %j', (expected, clause, clauses) => {
  expect(followsFrom(clause, clauses)).toBe(expected);
});
