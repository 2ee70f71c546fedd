import { open, readFile, rename } from 'node:fs/promises';
import { GatewayError } from '../errors/gateway-error.ts';
import type { OfferedSupergraph } from './supergraph-source.ts';

/** The first line of the file: a comment, so that the file is a supergraph for everyone else too. */
const firstLine = /^# hubgraph-signature: (\S+)\n/;

/** The last supergraph that was served, on disk, with its signature. */
export class SupergraphCache {
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  /** Written beside the file and renamed: a crash leaves the one before. */
  async write({ sdl, signature }: OfferedSupergraph): Promise<void> {
    const part = `${this.#file}.part`;
    const handle = await open(part, 'w');
    try {
      await handle.writeFile(`# hubgraph-signature: ${signature ?? 'none'}\n${sdl}`);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(part, this.#file);
  }

  /** Raises SUPERGRAPH_UNREADABLE. */
  async read(): Promise<OfferedSupergraph> {
    const text = await readFile(this.#file, 'utf8').catch((thrown: unknown) => {
      throw new GatewayError('SUPERGRAPH_UNREADABLE', { file: this.#file, reason: String(thrown) }, { cause: thrown });
    });
    const [line = '', signature = 'none'] = firstLine.exec(text) ?? [];
    return { sdl: text.slice(line.length), signature: signature === 'none' ? null : signature };
  }
}
