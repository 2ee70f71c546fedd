import Fastify from 'fastify';
import type { FastifyInstance } from 'fastify';
import { SIGNATURE_HEADER } from '../../../schema/signature/sign-request.ts';

interface FeedRequest {
  readonly variables: { readonly after: string | null; readonly first: number };
}

/** What to answer instead of a page: any status and body. */
export interface OtherAnswer {
  readonly status?: number;
  readonly body: string | object;
}

/**
 * A network for tests: a real HTTP server that answers `_catalog` out of `entries`, by position. Cursors are positions with the
 * `epoch` before them; one of another epoch is refused with `BAD_USER_INPUT`.
 */
export class FeedServer {
  /** As they are sent: nothing of them is checked here. */
  entries: unknown[] = [];
  epoch = 'a';
  /** Asked before each answer; undefined means the page. */
  answer: (request: FeedRequest) => OtherAnswer | undefined | Promise<OtherAnswer> = () => undefined;
  /** The signature of every request so far, and the body it is for. */
  readonly signatures: { readonly header: string | undefined; readonly body: string }[] = [];
  /** The `after` of every request so far. */
  readonly cursors: (string | null)[] = [];
  readonly #http: FastifyInstance = Fastify({ forceCloseConnections: true });

  private constructor() {
    this.#http.post('/graphql', async (request, reply) => {
      const body = request.body as FeedRequest;
      this.cursors.push(body.variables.after);
      const header = request.headers[SIGNATURE_HEADER];
      this.signatures.push({ header: header?.toString(), body: JSON.stringify(body) });
      const other = await this.answer(body);
      return reply
        .code(other?.status ?? 200)
        .type('application/json')
        .send(other?.body ?? this.#page(body.variables));
    });
  }

  /** Starts a network on a free port. */
  static async start(): Promise<{ server: FeedServer; url: string }> {
    const server = new FeedServer();
    const address = await server.#http.listen({ host: '127.0.0.1', port: 0 });
    return { server, url: `${address}/graphql` };
  }

  async stop(): Promise<void> {
    await this.#http.close();
  }

  #page({ after, first }: FeedRequest['variables']): object {
    const [epoch = this.epoch, position = '0'] = after?.split('/') ?? [];
    if (epoch !== this.epoch) {
      return { errors: [{ message: 'unknown cursor', extensions: { code: 'BAD_USER_INPUT' } }], data: null };
    }
    const from = Number(position);
    const entries = this.entries.slice(from, from + first);
    const end = from + entries.length;
    return {
      data: {
        _catalog: {
          entries,
          endCursor: entries.length > 0 ? `${this.epoch}/${end}` : after,
          hasNextPage: end < this.entries.length,
        },
      },
    };
  }
}
