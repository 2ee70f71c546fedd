import { GraphQLError } from 'graphql';

/** An error with code `BAD_USER_INPUT` for clients. The message names the argument and the values allowed. */
export function badUserInput(argument: string, problem: string): GraphQLError {
  return new GraphQLError(`Argument "${argument}" ${problem}`, { extensions: { code: 'BAD_USER_INPUT', argument } });
}
