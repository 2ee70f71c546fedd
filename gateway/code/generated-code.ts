/** JavaScript while it grows: functions, and the values they share with the gateway. */
export class GeneratedCode {
  readonly #functions: string[] = [];
  readonly #constants: unknown[] = [];
  #names = 0;

  /** Makes a value known to the code; returns its expression. */
  constant(value: unknown): string {
    return `c${this.#constants.push(value) - 1}`;
  }

  /** A name for a function that has to know it, to be given to `addFunction`. */
  reserveName(): string {
    return `f${this.#names++}`;
  }

  /** Adds a function; `parameters` are separated by commas. Returns its name. */
  addFunction(parameters: string, body: string, name = this.reserveName()): string {
    this.#functions.push(`function ${name}(${parameters}){${body}}`);
    return name;
  }

  /** Compiles all of it; `name`: the function to hand out, which has the type `F`. */
  compile<F>(name: string): F {
    const names = this.#constants.map((_, index) => `c${index}`);
    const source = `"use strict";${this.#functions.join('\n')}\nreturn ${name};`;
    // oxlint-disable-next-line no-new-func -- closures over fields cost twice as much, see docs/adr/0022
    const create = new Function(...names, source) as (...values: unknown[]) => F;
    return create(...this.#constants);
  }
}

/** A JavaScript string literal. */
export function literal(text: string): string {
  return JSON.stringify(text);
}
