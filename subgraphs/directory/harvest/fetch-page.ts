import { request } from 'undici';
import type { Dispatcher } from 'undici';
import { SIGNATURE_HEADER, signRequest } from '../../../schema/signature/sign-request.ts';
import { catalogDocument } from './catalog-document.ts';
import { HarvestError } from './harvest-error.ts';
import { parsePage } from './parse-page.ts';
import type { CatalogPage } from './parse-page.ts';

/** Bounds of one fetch. */
export interface FetchLimits {
  /** Whole request, from connecting to the last byte. */
  readonly timeoutMs: number;
  /** Body of the answer, as it comes. */
  readonly maxBodyBytes: number;
  /** Entries a page. */
  readonly pageSize: number;
}

/** Where a catalog feed is, and how it is asked. */
export interface FetchTarget {
  readonly url: string;
  /** What requests are signed with; null: nothing. */
  readonly signingKey: string | null;
  /** The connections; they may refuse addresses. */
  readonly dispatcher: Dispatcher;
}

/**
 * Fetches the page of a catalog feed behind `after` (null: from the beginning); `stop` ends it early.
 * Redirects are not followed.
 * @throws HarvestError `UNREACHABLE` (also for an address that may not be asked), `TIMEOUT`, `TOO_LARGE`, `BAD_STATUS`, and what `parsePage` throws.
 */
export async function fetchPage(
  { url, signingKey, dispatcher }: FetchTarget,
  after: string | null,
  limits: FetchLimits,
  stop: AbortSignal,
): Promise<CatalogPage> {
  const body = JSON.stringify({ query: catalogDocument, variables: { after, first: limits.pageSize } });
  const timeout = AbortSignal.timeout(limits.timeoutMs);
  const signal = AbortSignal.any([timeout, stop]);
  try {
    const response = await request(url, {
      dispatcher,
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        ...(signingKey !== null && { [SIGNATURE_HEADER]: signRequest(signingKey, body) }),
      },
      body,
      signal,
    });
    const text = await readText(response, limits.maxBodyBytes);
    // A GraphQL error may come with HTTP 400: the body says more than the status.
    if (response.statusCode !== 200 && response.statusCode !== 400) {
      throw new HarvestError('BAD_STATUS', `HTTP ${response.statusCode}`);
    }
    return parsePage(text, after);
  } catch (error) {
    if (error instanceof HarvestError) throw error;
    throw new HarvestError(timeout.aborted ? 'TIMEOUT' : 'UNREACHABLE', String(error), error);
  }
}

async function readText({ body }: Dispatcher.ResponseData, maxBytes: number): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes) throw new HarvestError('TOO_LARGE', `more than ${maxBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
