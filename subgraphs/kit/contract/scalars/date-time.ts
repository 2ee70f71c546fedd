import { GraphQLScalarType } from 'graphql';
import { GraphQLDateTimeISO } from 'graphql-scalars';

const { specifiedByURL: _, ...iso } = GraphQLDateTimeISO.toConfig();

/** Scalar `DateTime`: a `Date` in code, an instant after RFC 3339 with `Z` in answers. */
export const DateTime = new GraphQLScalarType({
  ...iso,
  name: 'DateTime',
  description: 'An instant with offset after RFC 3339, such as `2021-08-04T09:30:00Z`.',
});
