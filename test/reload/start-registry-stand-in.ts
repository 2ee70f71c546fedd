import { createHash, type KeyObject, sign } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

/** A report of use as the registry received it. */
interface ReceivedReport {
  readonly authorization: string | undefined;
  readonly body: Record<string, unknown>;
  /** How it was answered. */
  readonly status: number;
}

/** What the gateway needs of a registry, as small as can be. */
export interface RegistryStandIn {
  readonly url: string;
  /** Every `GET /supergraph`: its path and query, and the ETag that the gateway knows. */
  readonly questions: { url: string; etag: string | undefined }[];
  /** How often documents were asked for. */
  readonly documentQuestions: number;
  readonly reports: ReceivedReport[];
  /** Publishes a supergraph, or the preview of a network; null takes it away. `key`: Ed25519, private. */
  publish(sdl: string | null, options?: { preview?: string; key?: KeyObject }): void;
  /** Publishes persisted documents, by id. There are none before. */
  publishDocuments(documents: Readonly<Record<string, string>>, key?: KeyObject): void;
  /** Answers everything with this status from now on; null ends that. */
  fail(status: number | null): void;
  /** Begins to listen, again at the same port after `stop`. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

interface Published {
  readonly text: string;
  readonly headers: Record<string, string>;
}

function makePublished(text: string, type: string, key?: KeyObject): Published {
  const signature = key ? sign(null, Buffer.from(text), key).toString('base64') : null;
  const headers = {
    'content-type': type,
    etag: `"${createHash('sha256').update(`${text}${signature}`).digest('hex')}"`,
    ...(signature === null ? {} : { 'hubgraph-signature': `ed25519=${signature}` }),
  };
  return { text, headers };
}

export async function startRegistryStandIn(): Promise<RegistryStandIn> {
  const published = new Map<string, Published>();
  const questions: RegistryStandIn['questions'] = [];
  const reports: ReceivedReport[] = [];
  let waiting: (() => void)[] = [];
  let documentQuestions = 0;
  let documents = makePublished('{}', 'application/json');
  let failure: number | null = null;

  function answer(request: IncomingMessage, response: ServerResponse, mayWait: boolean): void {
    if (failure !== null) return void response.writeHead(failure).end();
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://registry');
    const preview = searchParams.get('preview') ?? '';
    const current = pathname === '/documents' ? documents : published.get(preview);
    if (!current) return void response.writeHead(preview === '' ? 503 : 404).end();
    if (current.headers['etag'] !== request.headers['if-none-match']) {
      return void response.writeHead(200, current.headers).end(current.text);
    }
    const wait = Number(searchParams.get('waitMs') ?? 0);
    if (!mayWait || wait === 0) return void response.writeHead(304).end();
    const timer = setTimeout(() => answer(request, response, false), wait);
    waiting.push(() => {
      clearTimeout(timer);
      answer(request, response, true);
    });
    return undefined;
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method === 'POST') {
      const body = (await json(request)) as Record<string, unknown>;
      const status = failure ?? 204;
      reports.push({ authorization: request.headers.authorization, body, status });
      return void response.writeHead(status).end();
    }
    const isOfDocuments = request.url?.startsWith('/documents');
    if (isOfDocuments) documentQuestions++;
    else questions.push({ url: request.url ?? '', etag: request.headers['if-none-match'] });
    return answer(request, response, true);
  }

  let server = createServer();
  let port = 0;
  const standIn: RegistryStandIn = {
    get url() {
      return `http://127.0.0.1:${port}`;
    },
    questions,
    get documentQuestions() {
      return documentQuestions;
    },
    reports,
    publish(sdl, { preview = '', key } = {}) {
      if (sdl === null) published.delete(preview);
      else {
        published.set(preview, makePublished(sdl, 'application/graphql', key));
      }
      for (const wake of waiting.splice(0)) wake();
    },
    publishDocuments(given, key) {
      documents = makePublished(JSON.stringify(given), 'application/json', key);
      for (const wake of waiting.splice(0)) wake();
    },
    fail(status) {
      failure = status;
    },
    async start() {
      server = createServer((request, response) => void handle(request, response));
      await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
      ({ port } = server.address() as AddressInfo);
    },
    async stop() {
      waiting = [];
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  await standIn.start();
  return standIn;
}
