import * as fc from 'fast-check';
import { nearJson } from './near-json.ts';

/** What is written to a socket, in pieces, and whether the client then says that nothing more comes. */
export interface RawRequest {
  readonly pieces: readonly Uint8Array[];
  readonly isHalfClosed: boolean;
}

const token = fc.string({ unit: fc.constantFrom(...'abcXYZ019-_!#$%&*+.^`|~'), minLength: 1, maxLength: 12 });
const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ maxLength: 200 }));
const oftenOf = (...usual: string[]): fc.Arbitrary<string> =>
  fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...usual) }, text);

const method = fc.oneof(
  { weight: 6, arbitrary: fc.constant('POST') },
  fc.constantFrom('GET', 'PUT', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH', 'TRACE', 'CONNECT', 'get', 'PRI'),
  token,
);
const path = fc.oneof(
  { weight: 8, arbitrary: fc.constant('/graphql') },
  text.map((query) => `/graphql?query=${encodeURIComponent(query.toWellFormed())}`),
  nearJson.map(
    (json) =>
      `/graphql?query={hello}&variables=${encodeURIComponent(json.toWellFormed())}&extensions=${encodeURIComponent(json.toWellFormed())}`,
  ),
  fc.constantFrom(
    '/',
    '/health',
    '/ready',
    '/preview/x/graphql',
    '/..%2f..%2fetc/passwd',
    '/%00',
    '//graphql',
    '*',
    'http://x/graphql',
    '/graphql?query=%',
    '/graphql?query={hello}&query={hello}',
  ),
  text.map((rest) => `/${rest}`),
);
const header = fc.oneof(
  fc.tuple(
    fc.constant('content-type'),
    oftenOf(
      'application/json',
      'application/json; charset=utf-16',
      'text/plain',
      'multipart/form-data; boundary=x',
      'application/x-www-form-urlencoded',
      'application/graphql',
    ),
  ),
  fc.tuple(
    fc.constant('accept'),
    oftenOf('application/json', 'text/event-stream', 'application/graphql-response+json', 'multipart/mixed', '*/*;q=0'),
  ),
  fc.tuple(
    fc.constantFrom(
      'upgrade',
      'connection',
      'expect',
      'origin',
      'authorization',
      'x-request-id',
      'content-encoding',
      'te',
      'trailer',
      'sec-websocket-key',
      'if-none-match',
      'range',
      'apollographql-client-name',
      'host',
    ),
    oftenOf('websocket', 'close', '100-continue', 'keep-alive', 'gzip', 'null', 'Bearer x'),
  ),
  fc.tuple(token, fc.string({ maxLength: 40 })),
  fc.tuple(token, text),
);
const body = fc.oneof(
  { weight: 4, arbitrary: nearJson.map((json) => Buffer.from(json)) },
  fc.uint8Array({ maxLength: 200 }),
  fc.constant(Buffer.from('{"query":"{ hello }"}')),
  fc.constant(Buffer.alloc(20_000, '[')),
);

/** How the length of a body is told; `lie` is how far from the truth. */
const framing = fc.record({
  kind: fc.constantFrom('length', 'length', 'length', 'chunked', 'chunked', 'both', 'none', 'broken'),
  lie: fc.oneof({ weight: 9, arbitrary: fc.constant(0) }, fc.integer({ min: -20, max: 50 })),
});

const json = fc.constant(['content-type', 'application/json'] as [string, string]);
const accept = fc.constantFrom('application/json', 'text/event-stream', 'application/graphql-response+json');
const decent = fc.tuple(json, fc.tuple(fc.constant('accept'), accept));

const request = fc
  .tuple(method, path, fc.oneof({ weight: 2, arbitrary: decent }, fc.array(header, { maxLength: 6 })), body, framing)
  .map(([method, path, headers, body, framing]) => {
    const { head, bytes } = frame(body, framing);
    const lines = [
      `${method} ${path} HTTP/1.1`,
      'host: x',
      'connection: close',
      ...head,
      ...headers.map(([name, value]) => `${name}: ${value}`),
    ];
    return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'), bytes]);
  });

function frame(body: Uint8Array, { kind, lie }: { kind: string; lie: number }): { head: string[]; bytes: Buffer } {
  const length = `content-length: ${Math.max(0, body.length + lie)}`;
  const chunked = 'transfer-encoding: chunked';
  const chunks = Buffer.concat([
    Buffer.from(`${(body.length + lie).toString(16)}\r\n`),
    body,
    Buffer.from('\r\n0\r\n\r\n'),
  ]);
  if (kind === 'length') return { head: [length], bytes: Buffer.from(body) };
  if (kind === 'chunked') return { head: [chunked], bytes: chunks };
  if (kind === 'both') return { head: [length, chunked], bytes: chunks };
  if (kind === 'broken') return { head: ['content-length: 1', 'content-length: 2e1'], bytes: Buffer.from(body) };
  return { head: [], bytes: Buffer.from(body) };
}

/** Good HTTP, whatever is in it. */
const polite = fc.tuple(nearJson, accept).map(([json, accept]) => {
  const bytes = Buffer.from(json);
  const head = `POST /graphql HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-type: application/json\r\naccept: ${accept}`;
  return Buffer.concat([Buffer.from(`${head}\r\ncontent-length: ${bytes.length}\r\n\r\n`), bytes]);
});

/** Anything from a good request to noise, whole or cut to pieces. */
export const rawRequest: fc.Arbitrary<RawRequest> = fc
  .tuple(
    fc.oneof({ weight: 9, arbitrary: polite }, { weight: 9, arbitrary: request }, fc.uint8Array({ maxLength: 300 })),
    fc.array(fc.nat(400), { maxLength: 3 }),
    fc.boolean(),
  )
  .map(([bytes, cuts, isHalfClosed]) => ({ pieces: cut(bytes, cuts), isHalfClosed }));

function cut(bytes: Uint8Array, cuts: readonly number[]): Uint8Array[] {
  const places = [
    0,
    ...cuts.map((place) => Math.min(place, bytes.length)).sort((left, right) => left - right),
    bytes.length,
  ];
  return places.slice(1).map((end, index) => bytes.subarray(places[index], end));
}
