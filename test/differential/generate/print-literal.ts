import type { Json } from '../model/differential-case.ts';

/** JSON as a GraphQL literal: keys without quotes. */
export function printLiteral(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(printLiteral).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{${Object.entries(value)
    .map(([key, item]) => `${key}: ${printLiteral(item as Json)}`)
    .join(', ')}}`;
}
