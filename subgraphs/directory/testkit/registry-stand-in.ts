import Fastify from 'fastify';
import type { FastifyInstance } from 'fastify';
import type { ListedNetwork } from '../networks/network-list.ts';

/** A registry for tests: a real HTTP server that tells `networks` as the registry does, with a revision and long polls. */
export class RegistryStandIn {
  /** What the directory said it serves, in the order in which it did. */
  readonly acknowledged: string[] = [];
  readonly token = 'token of the directory';
  readonly #networks = new Map<string, ListedNetwork>();
  readonly #waiting = new Set<() => void>();
  #revision = 1;
  #http: FastifyInstance | undefined;
  #port = 0;

  /** Starts it, again at the address it had, if it had one. */
  async start(): Promise<string> {
    this.#http = Fastify({ forceCloseConnections: true });
    this.#http.get('/networks', async (request, reply) => {
      if (request.headers.authorization !== `Bearer ${this.token}`) return reply.code(401).send({ code: 'FORBIDDEN' });
      const known = request.headers['if-none-match'];
      if (known !== undefined && this.acknowledged.at(-1) !== known) this.acknowledged.push(known);
      const { waitMs } = request.query as { waitMs: string };
      if (known === this.etag) await this.#wait(Number(waitMs));
      if (known === this.etag) return reply.code(304).send();
      return reply.header('etag', this.etag).send({ revision: this.#revision, networks: [...this.#networks.values()] });
    });
    const address = await this.#http.listen({ host: '127.0.0.1', port: this.#port });
    this.#port = Number(new URL(address).port);
    return address;
  }

  async stop(): Promise<void> {
    await this.#http?.close();
    this.#http = undefined;
  }

  get etag(): string {
    return `"${this.#revision}"`;
  }

  /** Registers a network, or changes it. */
  put(id: string, details: Partial<ListedNetwork> = {}): void {
    const first = { typePrefix: 'Other', title: id, operatorName: 'Stadt', homepage: null } as const;
    const before = this.#networks.get(id) ?? { ...first, id, state: 'ACTIVE', catalogUrl: null };
    this.#networks.set(id, { ...before, ...details });
    this.#revision += 1;
    for (const wake of this.#waiting) wake();
  }

  async #wait(waitMs: number): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, waitMs);
    this.#waiting.add(resolve);
    await promise;
    clearTimeout(timer);
    this.#waiting.delete(resolve);
  }
}
