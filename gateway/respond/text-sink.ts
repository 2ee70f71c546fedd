/** A buffer that has grown beyond this is let go once its answer is taken. */
const maxKeptBytes = 1024 * 1024;
const startBytes = 64 * 1024;
/** More than a character of a string ever needs in UTF-8. */
const maxBytesPerUnit = 3;

/**
 * Takes the text of an answer while it is written, some kilobytes at a time: V8 keeps long text that grows as a tree of its pieces, and making one
 * string of a whole answer's costs more than of the same pieces while they are in the processor's cache (docs/adr/0069). One answer at a time: writing never waits.
 */
export class TextSink {
  #buffer = Buffer.allocUnsafeSlow(startBytes);
  #length = 0;

  /** Begins an answer; whatever an earlier one left is forgotten. */
  begin(): void {
    this.#length = 0;
  }

  /** Takes the next text; returns what is left to be written, nothing. */
  readonly take = (text: string): string => {
    this.#reserve(text.length * maxBytesPerUnit);
    this.#length += this.#buffer.write(text, this.#length);
    return '';
  };

  /** The answer's bytes, of which `text` are the last, in a buffer of their own. */
  end(text: string): Buffer {
    if (this.#length === 0) return Buffer.from(text);
    this.take(text);
    const bytes = Buffer.from(this.#buffer.subarray(0, this.#length));
    if (this.#buffer.length > maxKeptBytes) this.#buffer = Buffer.allocUnsafeSlow(startBytes);
    return bytes;
  }

  #reserve(bytes: number): void {
    const needed = this.#length + bytes;
    if (needed <= this.#buffer.length) return;
    const grown = Buffer.allocUnsafeSlow(Math.max(needed, 2 * this.#buffer.length));
    this.#buffer.copy(grown, 0, 0, this.#length);
    this.#buffer = grown;
  }
}
