import { createServer, type Server } from 'node:http';

/** Answers a POST: gets the path and the body, and hands over the bytes of the JSON answer. */
export type AnswerPost = (path: string, body: string) => Uint8Array | Promise<Uint8Array>;

/** A server that is listening. */
export interface PostServer {
  /** Without a path, such as `http://127.0.0.1:4000`. */
  readonly url: string;
  readonly server: Server;
}

/**
 * Listens on 127.0.0.1 and answers every POST with status 200 and JSON; 500 with the reason when answering fails. It
 * never closes an idle connection, so that no contestant meets a closed one between its turns.
 */
export async function servePosts(port: number, answer: AnswerPost): Promise<PostServer> {
  const server = createServer({ keepAliveTimeout: 0 }, (request, response) => {
    let body = '';
    const send = (status: number, bytes: Uint8Array): void => {
      response.writeHead(status, { 'content-type': 'application/json', 'content-length': bytes.byteLength });
      response.end(bytes);
    };
    const answerNow = async (): Promise<void> => {
      try {
        send(200, await answer(request.url ?? '/', body));
      } catch (error) {
        send(500, Buffer.from(JSON.stringify({ errors: [{ message: String(error) }] })));
      }
    };
    request.setEncoding('utf8');
    request.on('data', (chunk: string) => {
      body += chunk;
    });
    request.on('end', () => void answerNow());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  const listening = typeof address === 'object' && address !== null ? address.port : port;
  return { url: `http://127.0.0.1:${listening}`, server };
}
