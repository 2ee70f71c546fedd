import { GatewayError } from '../errors/gateway-error.ts';

/** Collects a response body of at most `maxBytes` as UTF-8 text. Raises SUBGRAPH_RESPONSE_TOO_LARGE. */
export async function readBody(body: AsyncIterable<Buffer>, maxBytes: number): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.length;
    if (bytes > maxBytes) {
      throw new GatewayError('SUBGRAPH_RESPONSE_TOO_LARGE', {}, { detail: `more than ${maxBytes} bytes` });
    }
    chunks.push(chunk);
  }
  return (chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks, bytes)).toString('utf8');
}
