import { timingSafeEqual } from 'node:crypto';
import { digestRequest } from './sign-request.ts';

/**
 * Why a request is refused:
 * - `MISSING`: it has no signature header.
 * - `MALFORMED`: the header is not `t=…,n=…,s=…`.
 * - `WRONG`: signed with another key, or for another body, time or nonce.
 * - `EXPIRED`: signed too long ago, or ahead of this machine's clock.
 * - `REPLAYED`: the nonce came before.
 */
export type SignatureProblem = 'MISSING' | 'MALFORMED' | 'WRONG' | 'EXPIRED' | 'REPLAYED';

/** Bounds of a verifier; the defaults are for one subgraph process. */
export interface VerifierOptions {
  /** How far a signature may be from now, to either side. Default 60 s. */
  readonly toleranceMs?: number;
  /** Most nonces remembered at once. Default 200,000: some 20 MB, 3,300 requests a second. */
  readonly maxNonces?: number;
}

const headerForm = /^t=(\d{1,15}),n=([A-Za-z0-9_-]{22}),s=([0-9a-f]{64})$/;

/**
 * Verifies that requests come from someone who has the key, each once. Only what is signed rightly is remembered, so strangers
 * cannot fill the memory. When it is full, the oldest nonce goes and with it all that was signed before: the tolerance shrinks,
 * but nothing is ever accepted twice.
 */
export class RequestVerifier {
  readonly #key: string;
  readonly #toleranceMs: number;
  readonly #maxNonces: number;
  /** Nonces with the time they were signed at, in the order in which they came. */
  readonly #seen = new Map<string, number>();
  #forgottenUntilMs = 0;

  constructor(key: string, { toleranceMs = 60_000, maxNonces = 200_000 }: VerifierOptions = {}) {
    this.#key = key;
    this.#toleranceMs = toleranceMs;
    this.#maxNonces = maxNonces;
  }

  /** Says what is wrong with a request; null when it is genuine. The same header and body are genuine only once. */
  verify(header: string | undefined, body: string | Uint8Array, nowMs: number = Date.now()): SignatureProblem | null {
    if (header === undefined || header === '') return 'MISSING';
    const [, timestamp, nonce = '', digest = ''] = headerForm.exec(header) ?? [];
    if (timestamp === undefined) return 'MALFORMED';
    const timestampMs = Number(timestamp);
    if (Math.abs(nowMs - timestampMs) > this.#toleranceMs || timestampMs <= this.#forgottenUntilMs) return 'EXPIRED';
    const expected = digestRequest(this.#key, timestampMs, nonce, body);
    if (!timingSafeEqual(Buffer.from(digest), Buffer.from(expected))) return 'WRONG';
    if (this.#seen.has(nonce)) return 'REPLAYED';
    this.#remember(nonce, timestampMs, nowMs);
    return null;
  }

  #remember(nonce: string, timestampMs: number, nowMs: number): void {
    for (const [oldest, signedAtMs] of this.#seen) {
      const isPast = signedAtMs < nowMs - this.#toleranceMs;
      if (!isPast && this.#seen.size < this.#maxNonces) break;
      this.#forgottenUntilMs = Math.max(this.#forgottenUntilMs, signedAtMs);
      this.#seen.delete(oldest);
    }
    this.#seen.set(nonce, timestampMs);
  }
}
