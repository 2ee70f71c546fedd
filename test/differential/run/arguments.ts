import { type FieldDefinitionNode, Kind, valueFromASTUntyped } from 'graphql';

/** A field's arguments: those given, and the defaults of those that were left out (clients may not see them all). */
export function fillArguments(
  { arguments: parameters = [] }: FieldDefinitionNode,
  given: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const filled: Record<string, unknown> = {};
  for (const { name, defaultValue } of parameters) {
    const value = given[name.value];
    if (value !== undefined) filled[name.value] = value;
    else if (defaultValue && !(name.value in given)) filled[name.value] = valueFromASTUntyped(defaultValue);
  }
  return filled;
}

/** Lets arguments show in a value: strings and numbers change, lists turn, anything else stays. */
export function applyArguments(
  value: unknown,
  { type, arguments: parameters = [] }: FieldDefinitionNode,
  filled: Readonly<Record<string, unknown>>,
): unknown {
  if (parameters.length === 0 || value === null) return value;
  const text = toCanonicalText(filled);
  if (Array.isArray(value)) {
    const turn = value.length === 0 ? 0 : hash(text) % value.length;
    return [...value.slice(turn), ...value.slice(0, turn)];
  }
  const named = type.kind === Kind.NON_NULL_TYPE ? type.type : type;
  if (named.kind !== Kind.NAMED_TYPE) return value;
  if (named.name.value === 'String' && typeof value === 'string') return value + text;
  return named.name.value === 'Int' && typeof value === 'number' ? (value % 1000) + (hash(text) % 97) : value;
}

/** JSON with sorted keys. Numbers are written as strings: an ID's default is `5` before and `"5"` after coercion. */
export function toCanonicalText(value: unknown): string {
  if (typeof value === 'number') return JSON.stringify(String(value));
  if (Array.isArray(value)) return `[${value.map(toCanonicalText).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'missing';
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${key}:${toCanonicalText((value as Record<string, unknown>)[key])}`).join(',')}}`;
}

function hash(text: string): number {
  let sum = 7;
  for (const letter of text) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 65_521;
  return sum;
}
