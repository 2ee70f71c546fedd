import {
  type GraphQLLeafType,
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  GraphQLString,
  isEnumType,
} from 'graphql';
import type { WriterCode } from './writer-code.ts';

/** Expressions over the variable `v`. */
interface LeafCode {
  /** Whether `v` can be written: true for no null, and for nothing that completion would refuse or change. */
  readonly test: string;
  /** Text between which `value` stands. */
  readonly quote: '"' | '';
  readonly value: string;
}

/**
 * How leaves of a type are written. A value that is valid but has to be converted (a number for a `String`) is left to
 * projection, but for the integers that subgraphs send as IDs.
 */
export function generateLeaf(type: GraphQLLeafType, code: WriterCode): LeafCode {
  if (isEnumType(type)) {
    const values = code.constant(new Set(type.getValues().map(({ name }) => name)));
    return { test: `${values}.has(v)`, quote: '"', value: 'v' };
  }
  switch (type.name) {
    case GraphQLString.name:
      return { test: 'typeof v === "string"', ...writeText('v', code) };
    case GraphQLID.name:
      return { test: 'typeof v === "string" || Number.isInteger(v)', ...writeText('String(v)', code) };
    case GraphQLInt.name:
      return { test: '(v | 0) === v', quote: '', value: 'v' };
    case GraphQLFloat.name:
      return { test: 'typeof v === "number" && isFinite(v)', quote: '', value: 'v' };
    case GraphQLBoolean.name:
      return { test: 'typeof v === "boolean"', quote: '', value: 'v' };
    default:
      return { test: 'v !== null && v !== undefined', quote: '', value: 'JSON.stringify(v)' };
  }
}

function writeText(value: string, { escapes }: WriterCode): Pick<LeafCode, 'quote' | 'value'> {
  return escapes ? { quote: '', value: `JSON.stringify(${value})` } : { quote: '"', value };
}
