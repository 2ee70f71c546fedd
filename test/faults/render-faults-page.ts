import type { FaultRow } from './fault.ts';
import { attacks } from './promises/attacks.ts';
import { limits } from './promises/limits.ts';
import { otherFaults } from './promises/other-faults.ts';
import { sights } from './promises/sights.ts';
import type { TestedPromise } from './promises/tested-promise.ts';

/** What `npm run soak` said when it was last run for long. */
const longRun = [
  '## In the long run',
  '',
  '`npm run soak -- --minutes 10 --seed 1`, eight clients on a machine with two cores that others used too, a heap of 256 MB at most:',
  '98,138 requests (lists, entities, new texts, mutations, persisted queries, bad requests, event streams, WebSockets) during 235 random faults',
  'of subgraphs and 84 new supergraphs. 50,012 whole, 35,952 partial, 12,174 refused with a code (the bad ones), none wrong, none lost. Resident memory:',
  '388 MB in the second quarter, 356 MB in the last (medians). Open descriptors without load: 38 before, 40 after.',
];

/** `docs/faults.md`: a row each, what goes wrong and what a client sees. */
export function renderFaultsPage(faults: readonly FaultRow[]): string {
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
    ...renderPromises('With a test of their own', 'fault', otherFaults),
    ...renderPromises('Attacks', 'attack', attacks),
    ...renderPromises('Limits', 'of what', limits),
    ...renderPromises('What can be seen', 'where', sights),
    ...longRun,
    '',
  ].join('\n');
}

function renderPromises(title: string, what: string, promised: readonly TestedPromise[]): string[] {
  return [
    `## ${title}`,
    '',
    row([what, 'what is seen', 'tests']),
    row(['---', '---', '---']),
    ...promised.map(({ what, seen, file, tests }) => row([what, seen, tests.map(renderTest(file)).join('; ')])),
    '',
  ];
}

/** The name of a test, with an ellipsis for what each case puts in, as a link to its file. */
const renderTest =
  (file: string) =>
  (name: string): string =>
    `[${name.replaceAll(/%[sij]|\$\w+/g, '…')}](../${file})`;

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
