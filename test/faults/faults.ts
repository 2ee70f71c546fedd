import { answerFaults } from './answers.ts';
import { certificateFaults } from './certificates.ts';
import { clientFaults } from './clients.ts';
import { connectionFaults } from './connections.ts';
import { databaseFaults } from './databases.ts';
import { floodFaults } from './floods.ts';
import { processFaults } from './processes.ts';
import { resourceFaults } from './resources.ts';
import { stopFaults } from './stops.ts';
import { supergraphFaults } from './supergraphs.ts';
import { timeFaults } from './time.ts';
import type { FaultRow } from './fault.ts';

/** The whole table of faults, in the order of docs/faults.md. */
export const faults: readonly FaultRow[] = [
  ...answerFaults,
  ...floodFaults,
  ...timeFaults,
  ...connectionFaults,
  ...certificateFaults,
  ...clientFaults,
  ...supergraphFaults,
  ...processFaults,
  ...stopFaults,
  ...databaseFaults,
  ...resourceFaults,
];
