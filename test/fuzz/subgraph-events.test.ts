import * as fc from 'fast-check';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSchema, type OperationDefinitionNode, parse } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type GatewayProcess, startGatewayProcess } from '../faults/gateway-process.ts';
import { transports } from '../subscriptions/collect.ts';
import { composeGraph } from '../testkit/federation/compose-graph.ts';
import { findMisfit } from './find-misfit.ts';
import { fuzzSettings } from './fuzz-settings.ts';
import { marker } from './mutate-answer.ts';
import { type EventSource, startEventSource } from './start-event-source.ts';
import { eventStream, type Said, said } from './subgraph-events.ts';

const event = 'type Event @shareable { text: String count: Int! }';
const graph = {
  streams: { sdl: `type Query { one: Int } type Subscription { streamed: Event } ${event}` },
  sockets: { sdl: `type Query { two: Int } type Subscription { spoken: Event } ${event}` },
};
const publicSchema = buildSchema(`type Query { one: Int } type Subscription { streamed: Event spoken: Event }
  type Event { text: String count: Int! }`);
const fields = ['streamed', 'spoken'] as const;
const selection = '{ __typename text count }';
const good = { __typename: 'Event', text: 'a', count: 1 };

let folder: string;
let source: EventSource;
let gateway: GatewayProcess;

beforeAll(async () => {
  source = await startEventSource();
  folder = await mkdtemp(join(tmpdir(), 'hubgraph-fuzz-'));
  const file = join(folder, 'supergraph.graphql');
  await writeFile(file, composeGraph(graph, new Map(Object.keys(graph).map((name) => [name, source.url]))));
  const socketUrl = `sockets=${source.url.replace('http', 'ws')}`;
  gateway = await startGatewayProcess(['--supergraph', file, '--subscription-url', socketUrl, '--log-level', 'fatal']);
});

afterAll(async () => {
  await gateway.end('SIGTERM');
  await source.stop();
  await rm(folder, { recursive: true });
});

interface Result {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { readonly message?: unknown; readonly extensions?: { readonly code?: unknown } }[];
}

/** A type that nobody knows is the reason for closing the connection, and is longer in bytes than such a reason may be. */
const longReason: Said = { before: [`{"type":"${'ä'.repeat(80)}"}`], after: [] };

/** Subscribes until the gateway ends it, and resolves to all that came. */
async function subscribe(field: string): Promise<Result[]> {
  const url = new URL(gateway.url).origin;
  const { results, end } = transports['server-sent events'](url, { query: `subscription { ${field} ${selection} }` });
  const reason = await end;
  expect(gateway.isEnded(), gateway.log()).toBe(false);
  expect(reason).toBeUndefined();
  return results as Result[];
}

/** What is wrong with a result; null where nothing is. */
function findFault(field: string, { data, errors = [] }: Result): string | null {
  if (errors.some(({ message, extensions }) => typeof message !== 'string' || typeof extensions?.code !== 'string'))
    return 'has errors of an unknown kind';
  if (errors.some(({ extensions }) => extensions?.code === 'INTERNAL_SERVER_ERROR')) return 'was not foreseen';
  if (data === undefined || data === null) return errors.length > 0 ? null : 'nothing, without an error';
  const { selectionSet } = parse(`subscription { __typename ${field} ${selection} }`)
    .definitions[0] as OperationDefinitionNode;
  const typed = { __typename: 'Subscription', ...data };
  return findMisfit(typed, publicSchema.getSubscriptionType() as never, selectionSet, publicSchema);
}

it.each(fields)(
  'Whatever a subgraph says of %s, a client gets what the schema promises, and the end of it',
  async (field) => {
    await fc.assert(
      fc.asyncProperty(eventStream, said, async (stream, words) => {
        Object.assign(source, { stream, said: words });
        const results = await subscribe(field);
        expect(results.map((result) => findFault(field, result)).filter(Boolean)).toEqual([]);
        expect(JSON.stringify(results)).not.toContain(marker);
        source.stream = 'event: next\ndata: {"data":{"EVENT":{"text":"a","count":1}}}\n\nevent: complete\ndata:\n\n';
        source.said = {
          before: ['{"type":"connection_ack"}'],
          after: [
            '{"type":"next","id":"ID","payload":{"data":{"EVENT":{"text":"a","count":1}}}}',
            '{"type":"complete","id":"ID"}',
          ],
        };
        expect(await subscribe(field)).toEqual([{ data: { [field]: good } }]);
      }),
      { ...fuzzSettings(80), examples: [['', longReason]] },
    );
  },
  600_000,
);
