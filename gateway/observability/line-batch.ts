/** How long a line may wait for others, in milliseconds. */
const maxWaitMs = 100;

/** Lines that are written together: a system call for each would cost more than the line itself. */
export class LineBatch {
  readonly #write: (lines: string) => void;
  #lines = '';
  #timer: NodeJS.Timeout | null = null;

  constructor(write: (lines: string) => void) {
    this.#write = write;
  }

  /** Adds a line, its end included. */
  write(line: string): void {
    this.#lines += line;
    this.#timer ??= setTimeout(() => this.flush(), maxWaitMs);
  }

  /** Writes what waits. */
  flush(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    if (this.#lines !== '') this.#write(this.#lines);
    this.#lines = '';
  }
}
