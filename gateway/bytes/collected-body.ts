/** Chunks that are kept as they came. Each takes some 150 bytes to keep (measured), and whoever sends may send every byte as one. */
const maxLooseChunks = 1_024;

/** A body as it comes, chunk by chunk. What is kept of it is about as long as it is, however short its chunks are. */
export class CollectedBody {
  #byteCount = 0;
  readonly #chunks: Buffer[] = [];
  /** Those at the beginning that are joined already. */
  #joinedCount = 0;

  /** How many bytes have come. */
  get byteCount(): number {
    return this.#byteCount;
  }

  /** The next bytes. They are not copied unless there are many short ones. */
  add(chunk: Buffer): void {
    this.#byteCount += chunk.length;
    this.#chunks.push(chunk);
    if (this.#chunks.length - this.#joinedCount < maxLooseChunks) return;
    this.#chunks.push(Buffer.concat(this.#chunks.splice(this.#joinedCount)));
    this.#joinedCount++;
  }

  /** All that has come. */
  read(): Buffer {
    const [only] = this.#chunks;
    return only && this.#chunks.length === 1 ? only : Buffer.concat(this.#chunks, this.#byteCount);
  }
}
