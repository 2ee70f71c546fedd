import { badUserInput } from '../../kit/errors/bad-user-input.ts';

const maxItems = 100;
const maxKeyLength = 200;

/**
 * The items of a list given as an argument; null when the argument is left out or null.
 * @throws GraphQLError `BAD_USER_INPUT` for an empty list, which would find nothing, a too long one, or text that is none.
 */
export function checkList<Item>(argument: string, items: readonly Item[] | null | undefined): readonly Item[] | null {
  if (items === null || items === undefined) return null;
  if (items.length === 0 || items.length > maxItems) {
    throw badUserInput(
      argument,
      `must have 1 to ${maxItems} items, but has ${items.length}; leave it out not to restrict.`,
    );
  }
  for (const [index, item] of items.entries()) {
    if (typeof item === 'string' && (item.length > maxKeyLength || item.includes('\0'))) {
      throw badUserInput(`${argument}[${index}]`, `must have at most ${maxKeyLength} characters and no NUL.`);
    }
  }
  return items;
}

/**
 * A key given as an argument, which is known. `allowed` ends the message.
 * @throws GraphQLError `BAD_USER_INPUT` that names the argument (`filter.regions[1]`), the key and what is allowed.
 */
export function checkKey(argument: string, key: string, known: KnownKeys, allowed: () => string): void {
  if (!known.has(key)) throw badUserInput(argument, `is unknown: "${key}"; allowed are ${allowed()}.`);
}

/** The keys of a list given as an argument, each checked with `checkKey`; null when it is left out or null. */
export function checkKeys(
  argument: string,
  keys: readonly string[] | null | undefined,
  known: KnownKeys,
  allowed: () => string,
): readonly string[] | null {
  const checked = checkList(argument, keys);
  for (const [index, key] of checked?.entries() ?? []) checkKey(`${argument}[${index}]`, key, known, allowed);
  return checked;
}

interface KnownKeys {
  has(key: string): boolean;
}
