import { type Dispatcher, request } from 'undici';
import { GatewayError } from '../errors/gateway-error.ts';
import type { OfferedSupergraph } from './supergraph-source.ts';

/** Far beyond the supergraph of a thousand networks. */
const maxBytes = 64 * 1_048_576;

/** Beyond the time that the registry may wait, and between two pieces of its answer. */
const timeoutMs = 10_000;

/** One question to the registry. */
interface SupergraphQuestion {
  /** Of the registry, without `/supergraph`. */
  readonly registry: URL;
  /** Network whose preview is asked for; null for the public supergraph. */
  readonly preview: string | null;
  /** Of the supergraph that is known. */
  readonly etag: string | null;
  /** How long the registry may wait for one with another ETag. */
  readonly waitMs: number;
  readonly signal: AbortSignal;
}

/** A supergraph with what names its version. */
export interface FetchedSupergraph extends OfferedSupergraph {
  readonly etag: string | null;
}

/**
 * Asks the registry for a supergraph: `GET /supergraph`. Null where there is none but the one with `etag`. Raises
 * REGISTRY_UNAVAILABLE, and NOT_FOUND for the preview of an unknown network.
 */
export async function fetchSupergraph(
  { registry, preview, etag, waitMs, signal }: SupergraphQuestion,
  dispatcher: Dispatcher,
): Promise<FetchedSupergraph | null> {
  const url = new URL(`${registry.pathname.replace(/\/$/, '')}/supergraph`, registry);
  if (preview !== null) url.searchParams.set('preview', preview);
  if (waitMs > 0) url.searchParams.set('waitMs', String(waitMs));
  try {
    const { statusCode, headers, body } = await request(url, {
      dispatcher,
      headers: { accept: 'application/graphql', ...(etag === null ? {} : { 'if-none-match': etag }) },
      signal,
      headersTimeout: waitMs + timeoutMs,
      bodyTimeout: timeoutMs,
    });
    if (statusCode === 200) {
      return {
        sdl: await readText(body),
        signature: readHeader(headers['hubgraph-signature']),
        etag: readHeader(headers['etag']),
      };
    }
    await body.dump();
    if (statusCode === 304) return null;
    if (statusCode === 404 && preview !== null) throw new GatewayError('NOT_FOUND', { path: `/preview/${preview}` });
    throw unavailable(`it answered with status ${statusCode}`);
  } catch (thrown) {
    if (thrown instanceof GatewayError) throw thrown;
    throw unavailable(thrown instanceof Error ? thrown.message : String(thrown));
  }
}

async function readText(body: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.length;
    if (bytes > maxBytes) throw unavailable(`its supergraph is longer than ${maxBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function readHeader(value: string | string[] | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

function unavailable(reason: string): GatewayError {
  return new GatewayError('REGISTRY_UNAVAILABLE', { reason });
}
