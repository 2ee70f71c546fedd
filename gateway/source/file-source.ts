import { readFile } from 'node:fs/promises';
import type { Logger } from 'pino';
import { GatewayError } from '../errors/gateway-error.ts';
import type { Offer, Source } from './source.ts';
import { watchFile } from './watch-file.ts';

/** The supergraph in a file, which is watched. */
export class FileSource implements Source {
  readonly #file: string;
  readonly #log: Logger;
  readonly #stopping = new AbortController();
  #known = '';
  #watching: Promise<void> | undefined;

  constructor(file: string, log: Logger) {
    this.#file = file;
    this.#log = log;
  }

  /** Raises SUPERGRAPH_UNREADABLE. */
  async open(offer: Offer): Promise<void> {
    this.#known = await this.#read();
    await offer({ text: this.#known, signature: null });
  }

  follow(offer: Offer): void {
    this.#watching = this.#offerChanges(offer);
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#watching;
  }

  async #offerChanges(offer: Offer): Promise<void> {
    for await (const _ of watchFile(this.#file, this.#stopping.signal)) {
      try {
        const sdl = await this.#read();
        if (sdl === this.#known) continue;
        this.#known = sdl;
        await offer({ text: sdl, signature: null });
      } catch (thrown) {
        this.#log.error({ err: thrown }, 'the supergraph was refused, the one before is still served');
      }
    }
  }

  async #read(): Promise<string> {
    try {
      return await readFile(this.#file, 'utf8');
    } catch (thrown) {
      const reason = (thrown as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no such file' : String(thrown);
      throw new GatewayError('SUPERGRAPH_UNREADABLE', { file: this.#file, reason }, { cause: thrown });
    }
  }
}
