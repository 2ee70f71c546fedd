import { isLeafType, isListType, isNonNullType } from 'graphql';
import type { ValueShape } from './projection-context.ts';
import { generateLeafLength } from './generate-leaf-length.ts';
import type { LengthContext } from './length-context.ts';

/** Statements that add the length of the variable `v` as JSON to `n`, or throw where it is anything but what its type promises. */
export function generateValueLength(shape: ValueShape, context: LengthContext): string {
  if (isNonNullType(shape.type)) return generateNonNull({ ...shape, type: shape.type.ofType }, context);
  return `if (v === null) n += 4; else { ${generateNonNull(shape, context)} }`;
}

function generateNonNull(shape: ValueShape, context: LengthContext): string {
  const { type } = shape;
  if (isNonNullType(type)) return generateNonNull({ ...shape, type: type.ofType }, context);
  if (isLeafType(type)) return generateLeafLength(type, context);
  if (isListType(type)) {
    const item = generateValueLength({ ...shape, type: type.ofType }, context);
    return `if (!Array.isArray(v)) ${context.giveUp}
      { const l = v; n += l.length > 0 ? l.length + 1 : 2; for (let i = 0; i < l.length; i++) { const v = l[i]; ${item} } }`;
  }
  const measure = context.generateObjectLength(type, shape.selectionSets);
  return `if (typeof v !== "object" || v === null || Array.isArray(v)) ${context.giveUp} n += ${measure}(v);`;
}
