import { Gap } from './failure.ts';

/** An object of a subgraph's answer. */
export type JsonObject = Record<string, unknown>;

/** Whether a value is an object of an answer: no list, and no gap in one. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Gap);
}
