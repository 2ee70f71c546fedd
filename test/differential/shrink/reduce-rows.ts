import { type DifferentialCase, isFault, isRowReference, type Json, type Row } from '../model/differential-case.ts';

/** Cases with one value less, or simpler, in a row. Rows stay where they are: others refer to them by index. */
export function* reduceRows(large: DifferentialCase): Generator<DifferentialCase> {
  for (const [type, rows] of Object.entries(large.rows)) {
    const isNamed = large.whole.includes(type) || Object.values(large.subgraphs).some((sdl) => sdl.includes(type));
    if (!isNamed) {
      yield { ...large, rows: Object.fromEntries(Object.entries(large.rows).filter(([name]) => name !== type)) };
      continue;
    }
    for (const [index, row] of rows.entries()) {
      for (const [field, value] of Object.entries(row)) {
        if (isNeeded(large, field)) continue;
        for (const simpler of simplify(value)) {
          const { [field]: _, ...rest } = row;
          const reduced: Row = simpler === undefined ? rest : { ...row, [field]: simpler };
          yield { ...large, rows: { ...large.rows, [type]: rows.with(index, reduced) } };
        }
      }
    }
  }
}

/** Whether a type or a key needs the field: without it the case would differ for another reason. */
function isNeeded({ subgraphs }: DifferentialCase, field: string): boolean {
  const pattern = new RegExp(String.raw`^\s+${field}\b.*: \S+!|fields: "[^"]*\b${field}\b`, 'm');
  return Object.values(subgraphs).some((sdl) => pattern.test(sdl));
}

/** Undefined stands for leaving the value out, which reads as null. */
function* simplify(value: Json): Generator<Json | undefined> {
  yield undefined;
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) yield value.toSpliced(index, 1) as Json;
    return;
  }
  if (isFault(value) || isRowReference(value)) return;
  if (typeof value === 'string' && value.length > 1) yield 'x';
  if (typeof value === 'object' && value !== null) yield 1;
}
