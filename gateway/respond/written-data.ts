/**
 * Stands for a response's `data` whose text is ready. Apollo Server carries it from the executor to `stringifyResponse`;
 * whoever else serialises it gets the same data.
 */
export class WrittenData {
  /** JSON. */
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  toJSON(): unknown {
    return JSON.parse(this.text);
  }
}
