import { isLeafType, isListType, isNonNullType } from 'graphql';
import type { ValueShape } from './projection-context.ts';
import { generateLeaf } from './generate-leaf.ts';
import { literal } from '../code/generated-code.ts';
import type { WriterContext } from './writer-context.ts';

/**
 * Statements that append `before` (JSON text: a comma, a key) and the value of the variable `v` to `s`, or throw where the
 * value is anything but what its type promises.
 */
export function generateValue(shape: ValueShape, before: string, context: WriterContext): string {
  const isNonNull = isNonNullType(shape.type);
  const type = isNonNullType(shape.type) ? shape.type.ofType : shape.type;
  const { test, append } = generateNonNull({ ...shape, type }, before, context);
  const whenNull = isNonNull ? '' : `else if (v === null || v === undefined) s += ${literal(`${before}null`)};`;
  return `if (${test}) {${append}} ${whenNull} else ${context.code.giveUp}`;
}

function generateNonNull(shape: ValueShape, before: string, context: WriterContext): { test: string; append: string } {
  const { type } = shape;
  if (isNonNullType(type)) return generateNonNull({ ...shape, type: type.ofType }, before, context);
  if (isListType(type)) {
    const item = generateValue({ ...shape, type: type.ofType }, '', context);
    return {
      test: 'Array.isArray(v)',
      append: `s += ${literal(`${before}[`)}; const l = v; for (let i = 0; i < l.length; i++) { if (i > 0) s += ","; const v = l[i]; ${item} ${context.code.flush} } s += "]";`,
    };
  }
  if (isLeafType(type)) {
    const { test, quote, value } = generateLeaf(type, context.code);
    return { test, append: `s += ${literal(before + quote)} + ${value}${quote && ` + ${literal(quote)}`};` };
  }
  const write = context.generateObject(type, shape.selectionSets);
  return {
    test: 'typeof v === "object" && v !== null && !Array.isArray(v)',
    append: `s = ${write}(v, s + ${literal(before)});`,
  };
}
