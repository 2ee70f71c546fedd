import * as fc from 'fast-check';
import { nearJson } from './near-json.ts';

/** Messages of a client in a WebSocket connection, in their order; bytes go in a binary frame. */
export type SocketMessages = readonly (string | Uint8Array)[];

const id = fc.oneof({ weight: 6, arbitrary: fc.constantFrom('"1"', '"1"', '"2"', '"__proto__"', '""') }, nearJson);
const type = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.constantFrom('connection_init', 'subscribe', 'complete', 'ping', 'pong', 'next', 'error'),
  },
  fc.constantFrom('connection_ack', 'start', 'stop', '__proto__', ''),
);

/** A message of the protocol with anything in it, or without. */
const message = fc
  .record(
    { type: type.map((name) => JSON.stringify(name)), id, payload: nearJson, other: nearJson },
    { requiredKeys: ['type'] },
  )
  .map((parts) => {
    const fields = Object.entries(parts).map(([name, json]) => `"${name}":${json}`);
    return `{${fields.join(',')}}`;
  });

const init = fc.constantFrom<string>(
  '{"type":"connection_init"}',
  '{"type":"connection_init","payload":{"x-request-id":"a b","authorization":7,"__proto__":{"x":1}}}',
);
const subscribe = fc.tuple(id, nearJson).map(([id, json]) => `{"id":${id},"type":"subscribe","payload":${json}}`);
const noise = fc.oneof(nearJson, fc.string({ unit: 'binary', maxLength: 60 }), fc.uint8Array({ maxLength: 100 }));

const anything = fc.oneof({ weight: 4, arbitrary: subscribe }, { weight: 4, arbitrary: message }, noise);

/** A connection that is mostly initialised first, and then says whatever comes, in any order. */
export const socketMessages: fc.Arbitrary<SocketMessages> = fc
  .tuple(
    fc.oneof({ weight: 4, arbitrary: init.map((text) => [text]) }, fc.constant([])),
    fc.array(anything, { maxLength: 6 }),
  )
  .map(([first, rest]) => [...first, ...rest]);
