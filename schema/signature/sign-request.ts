import { createHmac, randomBytes } from 'node:crypto';

/** Name of the header that carries the signature of a request's body. */
export const SIGNATURE_HEADER = 'hubgraph-signature';

/** When and as which a request is signed. */
export interface SignatureMoment {
  /** Unix time in milliseconds; now unless told. */
  readonly timestampMs?: number;
  /** 22 base64url characters (16 bytes), used once; random unless told. */
  readonly nonce?: string;
}

/** Signs the body of a request; returns the value of the header `hubgraph-signature`. */
export function signRequest(key: string, body: string | Uint8Array, moment: SignatureMoment = {}): string {
  const { timestampMs = Date.now(), nonce = randomBytes(16).toString('base64url') } = moment;
  return `t=${timestampMs},n=${nonce},s=${digestRequest(key, timestampMs, nonce, body)}`;
}

/** The hex digest over timestamp, nonce and body that a signature carries. */
export function digestRequest(key: string, timestampMs: number, nonce: string, body: string | Uint8Array): string {
  return createHmac('sha256', key).update(`${timestampMs}.${nonce}.`).update(body).digest('hex');
}
