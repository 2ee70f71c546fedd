import { badUserInput } from '../../kit/errors/bad-user-input.ts';

const maxLength = 500;

/**
 * Text to search for, as it is; null when the argument is left out or null.
 * @throws GraphQLError `BAD_USER_INPUT` for blank or too long text, and for a NUL character.
 */
export function checkText(argument: string, text: string | null | undefined): string | null {
  if (text === null || text === undefined) return null;
  if (text.trim() === '' || text.length > maxLength || text.includes('\0')) {
    throw badUserInput(argument, `must have 1 to ${maxLength} characters, not only blanks, and no NUL.`);
  }
  return text;
}
