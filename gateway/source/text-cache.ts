import { open, readFile, rename } from 'node:fs/promises';
import { GatewayError } from '../errors/gateway-error.ts';
import type { Offered } from './source.ts';

/** The first line of the file: a comment, so that the file is a supergraph for everyone else too. */
const firstLine = /^# hubgraph-signature: (\S+)\n/;

/** What was served last, on disk, with its signature. */
export class TextCache {
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  /** Written beside the file and renamed: a crash leaves the one before. */
  async write({ text, signature }: Offered): Promise<void> {
    const part = `${this.#file}.part`;
    const handle = await open(part, 'w');
    try {
      await handle.writeFile(`# hubgraph-signature: ${signature ?? 'none'}\n${text}`);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(part, this.#file);
  }

  /** Raises SUPERGRAPH_UNREADABLE. */
  async read(): Promise<Offered> {
    const content = await readFile(this.#file, 'utf8').catch((thrown: unknown) => {
      throw new GatewayError('SUPERGRAPH_UNREADABLE', { file: this.#file, reason: String(thrown) }, { cause: thrown });
    });
    const [line = '', signature = 'none'] = firstLine.exec(content) ?? [];
    return { text: content.slice(line.length), signature: signature === 'none' ? null : signature };
  }
}
