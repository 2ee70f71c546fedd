import { GeneratedCode } from '../code/generated-code.ts';
import type { TextSink } from './text-sink.ts';

/**
 * Appends an object of merged data to `text`. What is long already goes to the sink of the code, and the text begins anew. Throws `notWritable`.
 */
export type WriteObject = (source: Readonly<Record<string, unknown>>, text: string) => string;

/** Thrown by a writer that meets what only projection can answer: an error, or a value to convert. */
export const notWritable: unique symbol = Symbol('not writable');

/** Length of text from which it goes to the sink. */
const flushLength = 1024;

/** The code of a writer. */
export class WriterCode extends GeneratedCode {
  /** Whether strings have to be escaped: some subgraph's answer held a backslash. */
  readonly escapes: boolean;
  /** The statement that gives up writing. */
  readonly giveUp = `throw ${this.constant(notWritable)};`;

  /** The statement that lets go of the text `s` so far where it is long. */
  readonly flush: string;

  constructor(escapes: boolean, sink: TextSink) {
    super();
    this.escapes = escapes;
    this.flush = `if (s.length > ${flushLength}) s = ${this.constant(sink.take)}(s);`;
  }
}
