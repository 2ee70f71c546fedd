import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { isPartialDate } from './is-partial-date.ts';

/** Scalar `PartialDate`: a string in code and in answers; other than a date of reduced precision is refused both ways. */
export const PartialDate = new GraphQLScalarType<string, string>({
  name: 'PartialDate',
  description:
    'A calendar date of reduced precision after ISO 8601: `2021`, `2021-08`, `2021-08-04` or a full date-time with offset. A shorter form means that no more is known.',
  serialize: check,
  parseValue: check,
  parseLiteral: (node) => check(node.kind === Kind.STRING ? node.value : undefined),
});

function check(value: unknown): string {
  if (typeof value === 'string' && isPartialDate(value)) return value;
  throw new GraphQLError(
    `PartialDate must be a date such as "2021", "2021-08", "2021-08-04" or "2021-08-04T09:30:00Z", but is ${JSON.stringify(value)}.`,
    { extensions: { code: 'BAD_USER_INPUT' } },
  );
}
