import { GeneratedCode } from '../code/generated-code.ts';

/** Text of an object of merged data. Throws `notWritable`. */
export type WriteObject = (source: Readonly<Record<string, unknown>>) => string;

/** Thrown by a writer that meets what only projection can answer: an error, or a value to convert. */
export const notWritable: unique symbol = Symbol('not writable');

/** The code of a writer. */
export class WriterCode extends GeneratedCode {
  /** Whether strings have to be escaped: some subgraph's answer held a backslash. */
  readonly escapes: boolean;
  /** The statement that gives up writing. */
  readonly giveUp = `throw ${this.constant(notWritable)};`;

  constructor(escapes: boolean) {
    super();
    this.escapes = escapes;
  }
}
