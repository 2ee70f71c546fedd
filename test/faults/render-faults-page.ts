import type { FaultRow } from './fault.ts';

/** Promises that have a test of their own, outside of the table. */
const elsewhere: readonly [fault: string, seen: string, test: string][] = [
  [
    'the supergraph is replaced under load, again and again',
    'no failure; one supergraph a request',
    'test/reload/swaps-under-load.test.ts',
  ],
  ['a supergraph that cannot be loaded', 'refused and logged; the old one serves', 'test/reload/file-changes.test.ts'],
  ['the registry is gone', 'the last good supergraph serves', 'test/reload/registry.test.ts'],
  [
    'a cold start without the registry',
    'last-known-good, else 503 `NO_SUPERGRAPH_AVAILABLE`',
    'test/reload/cold-start.test.ts',
  ],
  [
    'persisted documents of a registry: it is gone, at a start too, or they are signed wrongly or none',
    'the last good ones are answered, else 503 `PERSISTED_DOCUMENTS_UNAVAILABLE`',
    'test/reload/cold-start.test.ts',
  ],
  [
    'persisted documents that do not fit the graph are published',
    'refused whole, each named with its place',
    'test/registry/a-refused-publish-changes-nothing.test.ts',
  ],
  [
    "a token's key is withdrawn by its issuer",
    '401, from the next fetch of the keys on',
    'gateway/identity/token-verifier.test.ts',
  ],
  [
    'the registry is killed while a network publishes',
    'published whole or not at all',
    'test/registry/a-registry-killed-while-it-publishes-loses-nothing.test.ts',
  ],
  [
    'a network is down',
    'its last known facts, marked; where nothing is known, one error; the others as before',
    'test/acceptance/network-down.test.ts',
  ],
  [
    'a subgraph that allowed its answers to be kept fails in any way',
    'whole, marked in `extensions.stale` with their age',
    'test/http/known-answers.test.ts',
  ],
  [
    'anything but HTTP and GraphQL comes over a socket',
    'answered with a code, or closed; nothing told',
    'test/fuzz/http-edge.test.ts',
  ],
  [
    "a subgraph's answer is damaged at random",
    'what the schema promises, with nulls and codes; nothing of it told',
    'test/fuzz/subgraph-answers.test.ts',
  ],
  ['a name of a subgraph begins to point inside', 'not connected to', 'test/attacks/private-addresses.test.ts'],
];

/** What `npm run soak` said when it was last run for long. */
const longRun = [
  '## In the long run',
  '',
  '`npm run soak -- --minutes 10 --seed 1`, eight clients on a machine with two cores that others used too, a heap of 256 MB at most:',
  '44,703 requests (lists, entities, new texts, mutations, persisted queries, bad requests, event streams, WebSockets) during 230 random faults',
  'of subgraphs and 84 new supergraphs. 23,689 whole, 15,433 partial, 5,581 refused with a code (the bad ones), none wrong, none lost. Resident memory:',
  '329 MB in the second quarter, 342 MB in the last (medians). Open descriptors without load: 40 before, 40 after.',
];

/** `docs/faults.md`: a row each, what goes wrong and what a client sees. */
export function renderFaultsPage(faults: readonly FaultRow[]): string {
  const row = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [
    '# Faults',
    '',
    'Written by `npm run faults -- --write`, which makes each of them happen and compares; `npm test` does the same.',
    '',
    '_whole_: every fact is there. _partial_: HTTP 200, null at the nearest nullable parent, one masked error with code and path, the data of the',
    'others intact. Nothing of what a subgraph sent wrongly is in any answer. Nothing is kept of answers here; where a subgraph allows it, its last',
    'known facts stand in (ADR 63, and the tests below). All codes: [errors.md](errors.md).',
    '',
    row(['fault', 'the client sees']),
    row(['---', '---']),
    ...faults.map(({ fault, expected }) => row([fault, expected])),
    '',
    '## With a test of their own',
    '',
    row(['fault', 'what is seen', 'test']),
    row(['---', '---', '---']),
    ...elsewhere.map(([fault, seen, test]) => row([fault, seen, `[${test.split('/').at(-1)}](../${test})`])),
    '',
    ...longRun,
    '',
  ].join('\n');
}
