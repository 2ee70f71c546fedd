import {
  type GraphQLLeafType,
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  GraphQLString,
  isEnumType,
} from 'graphql';
import type { LengthContext } from './length-context.ts';
import { measureNumber } from './measure-number.ts';

/** Statements that add the length of the leaf `v` to `n`, or throw where completion would refuse or change it. */
export function generateLeafLength(type: GraphQLLeafType, { code, giveUp }: LengthContext): string {
  const text = 'n += v.length + 2;';
  const flag = 'n += v ? 4 : 5;';
  if (isEnumType(type)) {
    const values = code.constant(new Set(type.getValues().map(({ name }) => name)));
    return `if (!${values}.has(v)) ${giveUp} ${text}`;
  }
  switch (type.name) {
    case GraphQLString.name:
    case GraphQLID.name:
      return `if (typeof v !== "string") ${giveUp} ${text}`;
    case GraphQLBoolean.name:
      return `if (typeof v !== "boolean") ${giveUp} ${flag}`;
    case GraphQLInt.name:
      return `if ((v | 0) !== v) ${giveUp} n += ${code.constant(measureNumber)}(v);`;
    case GraphQLFloat.name:
      return `if (typeof v !== "number") ${giveUp} n += ${code.constant(measureNumber)}(v);`;
    default:
      // A custom scalar may hold any JSON; what is not simple is left to the writer.
      return `if (typeof v === "string") ${text} else if (typeof v === "boolean") ${flag} else ${giveUp}`;
  }
}
