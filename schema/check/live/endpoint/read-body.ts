import type { Dispatcher } from 'undici';
import { EndpointFailure } from './endpoint-failure.ts';

/** Reads a body to its end or to `maxBytes`, whichever comes first. @throws EndpointFailure `RESPONSE_SIZE` */
export async function readBody({ body }: Dispatcher.ResponseData, maxBytes: number): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  // Leaving the loop early destroys the body, and with it the connection.
  for await (const chunk of body as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes) throw tooLarge(maxBytes, size);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function tooLarge(limit: number, value: number): EndpointFailure {
  const message = {
    de: `Eine Antwort ist länger als ${limit} Bytes und wurde nicht zu Ende gelesen. Listen gehören in Seiten; _catalog liefert höchstens „first“ Einträge.`,
    en: `An answer is longer than ${limit} bytes and was not read to its end. Lists belong into pages; _catalog gives at most "first" entries.`,
  };
  return new EndpointFailure('RESPONSE_SIZE', message, { measured: { value, limit, unit: 'bytes' } });
}
