import { createInterface, type Interface } from 'node:readline';

/** Asks questions, each with a suggested answer: what an empty line, the end of the input, and `--yes` stand for. */
export interface Interview {
  ask(question: string, suggestion: string): Promise<string>;
  /** Ends it; the input is left alone from then on. */
  close(): void;
}

/** An interview in which every suggestion is taken, without a question. */
export const acceptEverything: Interview = { ask: async (_, suggestion) => suggestion, close: () => undefined };

/** An interview on a terminal, or of the lines of a file. */
export class TerminalInterview implements Interview {
  readonly #lines: AsyncIterator<string>;
  readonly #interface: Interface;
  readonly #write: (text: string) => void;

  constructor(input: NodeJS.ReadableStream, write: (text: string) => void) {
    this.#interface = createInterface({ input });
    this.#lines = this.#interface[Symbol.asyncIterator]();
    this.#write = write;
  }

  async ask(question: string, suggestion: string): Promise<string> {
    this.#write(`${question} [${suggestion}] `);
    const { value, done } = await this.#lines.next();
    const answer = done ? '' : value.trim();
    return answer === '' ? suggestion : answer;
  }

  close(): void {
    this.#interface.close();
  }
}
