import { WrittenData } from './written-data.ts';

/** The bytes of a body that `stringifyResponse` made of a response with `data`. */
export function encodeResponse(body: string, data: unknown): Buffer {
  return data instanceof WrittenData && body === WrittenData.placeholder ? data.bytes : Buffer.from(body);
}
