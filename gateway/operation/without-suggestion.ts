/** An error's message without the names that graphql-js guesses were meant: whoever may not ask for the schema is not told of it by guessing either. */
export function withoutSuggestion(message: string): string {
  return message.replace(/ Did you mean .*\?$/s, '');
}
