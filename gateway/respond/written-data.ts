/**
 * Stands for a response's `data` whose text is ready. Apollo Server carries it from the executor to `stringifyResponse`;
 * whoever else serialises it gets the same data.
 */
export class WrittenData {
  /** JSON. */
  readonly text: string;
  #body: string | undefined;

  constructor(text: string) {
    this.text = text;
  }

  /** The body of a response with this data alone: one text for all whom it is sent to. */
  get body(): string {
    this.#body ??= `{"data":${this.text}}\n`;
    return this.#body;
  }

  toJSON(): unknown {
    return JSON.parse(this.text);
  }
}
