import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { graphql } from 'graphql';
import { buildSubgraph } from './build-subgraph.ts';
import { serveSubscriptions } from './serve-subscriptions.ts';
import type { ReceivedRequest, SubgraphDefinition } from './subgraph-definition.ts';

/** A subgraph that listens on 127.0.0.1. */
export interface RunningSubgraph {
  readonly url: string;
  stop(): Promise<void>;
}

/** Serves a subgraph definition over HTTP and adds every request to `received`. */
export async function startSubgraph(
  name: string,
  definition: SubgraphDefinition,
  received: ReceivedRequest[],
): Promise<RunningSubgraph> {
  const schema = buildSubgraph(definition);

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const sent = await text(request);
    const { query, variables = {} } = JSON.parse(sent) as ReceivedRequest;
    const abandoned = new Promise<void>((resolve) => {
      response.once('close', () => {
        if (!response.writableFinished) resolve();
      });
    });
    const seen: ReceivedRequest = { subgraph: name, body: sent, query, variables, headers: request.headers, abandoned };
    received.push(seen);
    const raw = definition.answer?.(seen) ?? null;
    if (raw === 'never') return;
    if (!raw && subscriptions && request.headers.accept === 'text/event-stream') {
      await subscriptions.answer(request, sent, response);
      return;
    }
    const body = raw?.body ?? JSON.stringify(await graphql({ schema, source: query, variableValues: variables }));
    const headers = raw ? raw.headers : definition.headers;
    response.writeHead(raw?.status ?? 200, { 'content-type': raw?.contentType ?? 'application/json', ...headers });
    response.end(body);
  }

  const server = createServer((request, response) => void handle(request, response));
  const subscriptions = schema.getSubscriptionType()
    ? serveSubscriptions(schema, server, (headers, query) => {
        received.push({ subgraph: name, body: '', query, variables: {}, headers, abandoned: Promise.resolve() });
      })
    : null;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  const stop = async (): Promise<void> => {
    subscriptions?.cutWebSockets();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  if (definition.isDown) await stop();
  return { url, stop: definition.isDown ? async () => undefined : stop };
}
