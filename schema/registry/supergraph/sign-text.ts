import { sign, type KeyObject } from 'node:crypto';

/** Value of the header `hubgraph-signature` of a supergraph, or of persisted documents: an Ed25519 signature over its UTF-8 bytes. */
export function signText(text: string, key: KeyObject): string {
  return `ed25519=${sign(null, Buffer.from(text), key).toString('base64')}`;
}
