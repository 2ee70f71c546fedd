/** Text of an object of merged data. Throws `notWritable`. */
export type WriteObject = (source: Readonly<Record<string, unknown>>) => string;

/** Thrown by a writer that meets what only projection can answer: an error, or a value to convert. */
export const notWritable: unique symbol = Symbol('not writable');

/**
 * JavaScript of a writer while it grows: functions, and the values they share with the gateway. Into the code goes nothing of a
 * client's document but names that `JSON.stringify` has made string literals.
 */
export class WriterCode {
  /** Whether strings have to be escaped: some subgraph's answer held a backslash. */
  readonly escapes: boolean;
  readonly #functions: string[] = [];
  readonly #constants: unknown[] = [];

  constructor(escapes: boolean) {
    this.escapes = escapes;
  }

  /** Makes a value known to the code; returns its expression. */
  constant(value: unknown): string {
    return `c${this.#constants.push(value) - 1}`;
  }

  /** Adds a function of one parameter `o`; returns its name. */
  addFunction(body: string): string {
    const name = `f${this.#functions.length}`;
    this.#functions.push(`function ${name}(o){${body}}`);
    return name;
  }

  /** Compiles all of it; `name`: the function to hand out. */
  compile(name: string): WriteObject {
    const names = this.#constants.map((_, index) => `c${index}`);
    const source = `"use strict";${this.#functions.join('\n')}\nreturn ${name};`;
    // oxlint-disable-next-line no-new-func -- closures over fields cost twice as much, see docs/adr/0022
    const create = new Function('notWritable', ...names, source) as (...values: unknown[]) => WriteObject;
    return create(notWritable, ...this.#constants);
  }
}

/** A JavaScript string literal. */
export function literal(text: string): string {
  return JSON.stringify(text);
}
