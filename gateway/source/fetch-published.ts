import { type Dispatcher, request } from 'undici';
import { CollectedBody } from '../bytes/collected-body.ts';
import { GatewayError } from '../errors/gateway-error.ts';
import type { Offered } from './source.ts';

const mediaTypes: Readonly<Record<Subject, string>> = {
  supergraph: 'application/graphql',
  documents: 'application/json',
};

/** Far beyond the supergraph of a thousand networks. */
const maxBytes = 64 * 1_048_576;

/** Beyond the time that the registry may wait, and between two pieces of its answer. */
const timeoutMs = 10_000;

/** What a registry publishes for gateways; also its path there. */
export type Subject = 'supergraph' | 'documents';

/** One question to the registry. */
interface Question {
  /** Of the registry, without a path of what it publishes. */
  readonly registry: URL;
  readonly subject: Subject;
  /** Network whose preview is asked for; null for what is public. */
  readonly preview: string | null;
  /** Of what is known. */
  readonly etag: string | null;
  /** How long the registry may wait for what has another ETag. */
  readonly waitMs: number;
  readonly signal: AbortSignal;
}

/** What was published, with what names its version. */
export interface FetchedText extends Offered {
  readonly etag: string | null;
}

/**
 * Asks the registry for what it publishes: `GET /supergraph` or `GET /documents`. Null where there is nothing but what has `etag`. Raises
 * REGISTRY_UNAVAILABLE, and NOT_FOUND for the preview of an unknown network.
 */
export async function fetchPublished(
  { registry, subject, preview, etag, waitMs, signal }: Question,
  dispatcher: Dispatcher,
): Promise<FetchedText | null> {
  const url = new URL(`${registry.pathname.replace(/\/$/, '')}/${subject}`, registry);
  if (preview !== null) url.searchParams.set('preview', preview);
  if (waitMs > 0) url.searchParams.set('waitMs', String(waitMs));
  try {
    const { statusCode, headers, body } = await request(url, {
      dispatcher,
      headers: { accept: mediaTypes[subject], ...(etag === null ? {} : { 'if-none-match': etag }) },
      signal,
      headersTimeout: waitMs + timeoutMs,
      bodyTimeout: timeoutMs,
    });
    if (statusCode === 200) {
      return {
        text: await readText(body, subject),
        signature: readHeader(headers['hubgraph-signature']),
        etag: readHeader(headers['etag']),
      };
    }
    await body.dump();
    if (statusCode === 304) return null;
    if (statusCode === 404 && preview !== null) throw new GatewayError('NOT_FOUND', { path: `/preview/${preview}` });
    throw unavailable(subject, `it answered with status ${statusCode}`);
  } catch (thrown) {
    if (thrown instanceof GatewayError) throw thrown;
    throw unavailable(subject, thrown instanceof Error ? thrown.message : String(thrown));
  }
}

async function readText(body: AsyncIterable<Buffer>, subject: Subject): Promise<string> {
  const collected = new CollectedBody();
  for await (const chunk of body) {
    if (collected.byteCount + chunk.length > maxBytes)
      throw unavailable(subject, `it is longer than ${maxBytes} bytes`);
    collected.add(chunk);
  }
  return collected.read().toString('utf8');
}

function readHeader(value: string | string[] | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

function unavailable(subject: Subject, reason: string): GatewayError {
  return new GatewayError('REGISTRY_UNAVAILABLE', { subject, reason });
}
