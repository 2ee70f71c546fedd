import type { CaseOperation, Json } from '../model/differential-case.ts';
import { reduceOperation } from '../shrink/reduce-operation.ts';

/** Smaller operations: with less in the document or in the variables. */
export function* shrinkHubOperation(whole: string, large: CaseOperation): Generator<CaseOperation> {
  yield* reduceOperation(whole, large);
  for (const [name, value] of Object.entries(large.variables)) {
    const { [name]: _, ...others } = large.variables;
    if (!large.query.includes(`$${name}`)) yield { ...large, variables: others };
    for (const smaller of reduceValue(value)) yield { ...large, variables: { ...large.variables, [name]: smaller } };
  }
}

function* reduceValue(value: Json): Generator<Json> {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      if (value.length > 1) yield value.toSpliced(index, 1) as Json;
      for (const smaller of reduceValue(item as Json)) yield value.with(index, smaller) as Json;
    }
    return;
  }
  for (const [key, inner] of Object.entries(value)) {
    const { [key]: _, ...others } = value as Readonly<Record<string, Json>>;
    yield others;
    for (const smaller of reduceValue(inner as Json)) yield { ...others, [key]: smaller };
  }
}
