import { describe, expect, test } from 'vitest';
import { deriveSubgraphKey } from './derive-subgraph-key.ts';
import { RequestVerifier } from './request-verifier.ts';
import { SIGNATURE_HEADER, signRequest } from './sign-request.ts';

const nowMs = Date.parse('2026-11-25T10:00:00Z');
const key = deriveSubgraphKey('a secret of the federation', 'neu-ulm');
const body = '{"query":"{ _service { sdl } }","variables":{"text":"Würfel"}}';
const nonce = 'AAECAwQFBgcICQoLDA0ODw';
const signed = (options: { timestampMs?: number; nonce?: string } = {}) =>
  signRequest(key, body, { timestampMs: nowMs, nonce, ...options });

test('the test vector: what every implementation of the signature computes', () => {
  expect(key).toBe('47dc5c8db0f7fc41bce36e4d2ff4cc85b09724d447a6f5c22d2fc220a94574d5');
  expect(`${SIGNATURE_HEADER}: ${signed()}`).toBe(
    'hubgraph-signature: t=1795600800000,n=AAECAwQFBgcICQoLDA0ODw,s=6414029c0c97f961211fe7abdcf6e1c978f997ea571177ed1cd7915f4da3262a',
  );
});

test('two signatures of the same body are never the same', () => {
  expect(signRequest(key, body)).not.toBe(signRequest(key, body));
  expect(new RequestVerifier(key).verify(signRequest(key, Buffer.from(body)), body)).toBeNull();
});

describe('a verifier', () => {
  test('accepts a request once', () => {
    const verifier = new RequestVerifier(key);
    expect(verifier.verify(signed(), body, nowMs)).toBeNull();
    expect(verifier.verify(signed(), body, nowMs + 1)).toBe('REPLAYED');
    expect(verifier.verify(signed(), body, nowMs + 60_000)).toBe('REPLAYED');
    expect(verifier.verify(signed(), body, nowMs + 60_001)).toBe('EXPIRED');
  });

  test.each<[string, string | undefined, string, string]>([
    ['no header', undefined, body, 'MISSING'],
    ['an empty header', '', body, 'MISSING'],
    ['a header of another form', 's=abc', body, 'MALFORMED'],
    ['a digest in upper case', signed().toUpperCase(), body, 'MALFORMED'],
    ['another body', signed(), body.replace('sdl', 'SDL'), 'WRONG'],
    ['another nonce', signed().replace(nonce, nonce.replace('A', 'B')), body, 'WRONG'],
    ['another time', signed().replace(`t=${nowMs}`, `t=${nowMs + 1}`), body, 'WRONG'],
    [
      'the key of another subgraph',
      signRequest(deriveSubgraphKey('a secret of the federation', 'state'), body, { timestampMs: nowMs }),
      body,
      'WRONG',
    ],
    ['a time long ago', signed({ timestampMs: nowMs - 60_001 }), body, 'EXPIRED'],
    ['a time ahead', signed({ timestampMs: nowMs + 60_001 }), body, 'EXPIRED'],
  ])('refuses %s', (_, header, sentBody, problem) => {
    const verifier = new RequestVerifier(key);
    expect(verifier.verify(header, sentBody, nowMs)).toBe(problem);
    // What is refused is not remembered: it cannot make a genuine request look replayed.
    expect(verifier.verify(signed(), body, nowMs)).toBeNull();
  });

  test('that has forgotten a nonce accepts nothing that was signed before', () => {
    const verifier = new RequestVerifier(key, { maxNonces: 2 });
    const requests = [0, 1, 2].map((ms) => signRequest(key, body, { timestampMs: nowMs + ms }));
    expect(requests.map((header) => verifier.verify(header, body, nowMs))).toEqual([null, null, null]);
    expect(requests.map((header) => verifier.verify(header, body, nowMs))).toEqual(['EXPIRED', 'REPLAYED', 'REPLAYED']);
    expect(verifier.verify(signRequest(key, body, { timestampMs: nowMs + 3 }), body, nowMs)).toBeNull();
  });
});
