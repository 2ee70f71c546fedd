import * as fc from 'fast-check';
import { marker } from './mutate-answer.ts';
import { nearJson } from './near-json.ts';

const good = '{"data":{"EVENT":{"__typename":"Event","text":"a","count":1}}}';

/** The text of an event: good, of another shape than was asked for, or noise. Whatever is no leaf has the marker in it. */
const payload = fc.oneof(
  { weight: 3, arbitrary: fc.constant(good) },
  fc.constantFrom(
    '{"data":{"EVENT":null}}',
    '{"data":null}',
    '{}',
    'null',
    '[]',
    `"${marker}"`,
    `{"data":{"EVENT":{"__typename":"${marker}","text":"a","count":1}}}`,
    `{"data":{"EVENT":{"__typename":"Event","text":{"${marker}":1},"count":"${marker}"}}}`,
    `{"data":{"EVENT":[{"${marker}":1}]}}`,
    `{"data":{"EVENT":{"__proto__":{"${marker}":1},"count":null}}}`,
    `{"errors":[{"message":"${marker}"}]}`,
    `{"errors":"${marker}","data":{"EVENT":{"count":1}}}`,
    `{"errors":[null],"data":{"EVENT":{"count":1}}}`,
    `{"errors":[{"message":1,"path":["EVENT",{}]}]}`,
    `{"data":${'['.repeat(5_000)}${']'.repeat(5_000)}}`,
  ),
  nearJson.map((json) => `{"data":{"EVENT":${json}}}`),
  nearJson,
);

const line = fc.constantFrom('\n', '\r\n', '\r');
const name = fc.oneof({ weight: 6, arbitrary: fc.constant('next') }, fc.constantFrom('complete', 'error', 'NEXT', ''));

/** One event of an event stream, or what looks like one. */
const event = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(name, payload, line)
      .map(([name, data, end]) => `event: ${name}${end}data: ${data}${end}${end}`),
  },
  fc.constantFrom(
    ':\n\n',
    'data\n\n',
    'event: next\n',
    'retry: 1\n\n',
    '\ufeff',
    `id: ${marker}\n`,
    'data: {\ndata: }\n\n',
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

/** What a subgraph writes into an event stream. */
export const eventStream: fc.Arbitrary<string> = fc
  .tuple(fc.array(event, { maxLength: 5 }), fc.boolean())
  .map(([events, isComplete]) => `${events.join('')}${isComplete ? 'event: complete\ndata:\n\n' : ''}`);

const type = fc.oneof(
  { weight: 6, arbitrary: fc.constant('next') },
  fc.constantFrom('error', 'complete', 'ping', 'pong', 'connection_ack', 'subscribe', '__proto__'),
);
const id = fc.oneof({ weight: 8, arbitrary: fc.constant('"ID"') }, fc.constantFrom('"x"', '1', 'null'));

/** One message over WebSocket; `ID` stands for the subscription's. */
const message = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(type, id, payload)
      .map(([type, id, payload]) => `{"type":"${type}","id":${id},"payload":${payload}}`),
  },
  fc.constantFrom(
    '{"type":"error","id":"ID","payload":[{"message":"LEAK"}]}',
    '{"type":"error","id":"ID","payload":[]}',
  ),
  nearJson,
);

/** What a subgraph says over WebSocket: before the subscription is sent, and after. */
export interface Said {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

export const said: fc.Arbitrary<Said> = fc.record({
  before: fc.oneof(
    { weight: 5, arbitrary: fc.constant(['{"type":"connection_ack"}']) },
    fc.array(message, { maxLength: 2 }),
  ),
  after: fc.array(message, { maxLength: 5 }),
});
