import { type ExecutionResult, GraphQLError } from 'graphql';
import { currentLanguage } from './language.ts';

const message = {
  de: 'Dieser Playground liest nur: Mutationen werden nicht gesendet.',
  en: 'This playground only reads: mutations are not sent.',
};

/** What is shown in place of an answer to a mutation, where none are sent. */
export function readOnlyAnswer(): ExecutionResult {
  return { errors: [new GraphQLError(message[currentLanguage()])] };
}
