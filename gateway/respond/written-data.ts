/** How a response with data begins. */
export const bodyHead = '{"data":';
/** How a response with data and nothing else ends. */
export const bodyTail = '}\n';
const lineEnd = 0x0a;

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

  private constructor(bytes: Buffer) {
    this.bytes = bytes;
  }

  /** A body that begins with `bodyHead` and ends with `bodyTail` or its brace. */
  static ofBody(body: Buffer): WrittenData {
    return new WrittenData(body.at(-1) === lineEnd ? body : Buffer.concat([body, Buffer.of(lineEnd)]));
  }

  /** The data as JSON. */
  get text(): string {
    return this.bytes.toString('utf8', bodyHead.length, this.bytes.length - bodyTail.length);
  }

  toJSON(): unknown {
    return JSON.parse(this.text);
  }
}
