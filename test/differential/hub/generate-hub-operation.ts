import type { GraphQLSchema } from 'graphql';
import type { Dice } from '../generate/dice.ts';
import { generateOperation } from '../generate/operation.ts';
import type { OperationStyle } from '../generate/operation-style.ts';
import type { CaseOperation } from '../model/differential-case.ts';

/** A random operation on the hub graph; now and then a variable is of a wrong type, or missing. */
export function generateHubOperation(dice: Dice, schema: GraphQLSchema, style: OperationStyle): CaseOperation {
  const operation = generateOperation(dice, schema, style);
  return dice.chance(3) ? spoilVariable(dice, operation) : operation;
}

function spoilVariable(dice: Dice, { query, variables }: CaseOperation): CaseOperation {
  // Of the graph's own scalars only the subgraphs know what is wrong.
  const names = Object.keys(variables).filter(
    (name) => !new RegExp(String.raw`\$${name}: (PartialDate|DateTime)\b`).test(query),
  );
  if (names.length === 0) return { query, variables };
  const name = dice.pick(names);
  if (dice.chance(70)) return { query, variables: { ...variables, [name]: { nonsense: true } } };
  const { [name]: _, ...others } = variables;
  return { query, variables: others };
}
