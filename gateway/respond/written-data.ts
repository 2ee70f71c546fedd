const head = '{"data":';
const tail = '}\n';

/**
 * Stands for a response's `data` that is bytes already. Apollo Server carries it from the executor to `stringifyResponse`; whoever
 * else serialises it gets the same data. It keeps no text: what Apollo Server holds of a request lives until its client has taken the
 * answer, and such a string would be copied by every garbage collection until then.
 */
export class WrittenData {
  /** The body of a response with written data and nothing else for Apollo Server, which knows bodies as strings only. */
  static readonly placeholder = '{"data":"written"}';
  /** The body of a response with this data alone, which nobody may change: all whom it is sent to share it. */
  readonly bytes: Buffer;

  /** `text`: the data as JSON. */
  constructor(text: string) {
    this.bytes = Buffer.from(head + text + tail);
  }

  /** The data as JSON. */
  get text(): string {
    return this.bytes.toString('utf8', head.length, this.bytes.length - tail.length);
  }

  toJSON(): unknown {
    return JSON.parse(this.text);
  }
}
