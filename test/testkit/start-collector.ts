import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { waitUntil } from './wait-until.ts';

/** A span as a collector receives it (OTLP, JSON), with its attributes by name. */
interface CollectedSpan {
  readonly service: string;
  readonly name: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  /** 1 internal, 2 server, 3 client. */
  readonly kind: number;
  /** 2: an error. */
  readonly status: { readonly code?: number };
  readonly attributes: Readonly<Record<string, unknown>>;
}

/** A collector of OpenTelemetry on 127.0.0.1. */
export interface Collector {
  /** Without `/v1/traces`. */
  readonly url: string;
  readonly spans: readonly CollectedSpan[];
  /** Waits for the span of this name. */
  find(name: string): Promise<CollectedSpan>;
  /** The names of the spans below one, each with those below it, in alphabetical order. */
  below(parent: CollectedSpan | undefined): Tree;
  stop(): Promise<void>;
}

/** Spans by name, each with those below it. */
interface Tree {
  readonly [name: string]: Tree;
}

interface Attribute {
  readonly key: string;
  readonly value: Readonly<Record<string, unknown>>;
}

interface Export {
  readonly resourceSpans: readonly {
    readonly resource: { readonly attributes: readonly Attribute[] };
    readonly scopeSpans: readonly { readonly spans: readonly (CollectedSpan & { attributes: Attribute[] })[] }[];
  }[];
}

/** Starts a collector that takes traces over HTTP. */
export async function startCollector(): Promise<Collector> {
  const spans: CollectedSpan[] = [];
  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = (await json(request)) as Export;
    if (request.url === '/v1/traces') spans.push(...readSpans(body));
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  }
  const server = createServer((request, response) => void take(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const below = (parent: CollectedSpan | undefined): Tree =>
    Object.fromEntries(
      spans
        .filter(({ parentSpanId = '' }) => parentSpanId === (parent?.spanId ?? ''))
        .sort((left, right) => left.name.localeCompare(right.name))
        .map((span) => [span.name, below(span)]),
    );
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    spans,
    async find(name) {
      await waitUntil(() => spans.some((span) => span.name === name));
      return spans.find((span) => span.name === name)!;
    },
    below,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function readSpans({ resourceSpans }: Export): CollectedSpan[] {
  return resourceSpans.flatMap(({ resource, scopeSpans }) =>
    scopeSpans.flatMap(({ spans }) =>
      spans.map((span) => ({
        ...span,
        service: String(readAttributes(resource.attributes)['service.name']),
        attributes: readAttributes(span.attributes),
      })),
    ),
  );
}

function readAttributes(attributes: readonly Attribute[]): Record<string, unknown> {
  return Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]));
}
