import { answerFaults } from './answers.ts';
import { connectionFaults } from './connections.ts';
import { databaseFaults } from './databases.ts';
import { processFaults } from './processes.ts';
import { resourceFaults } from './resources.ts';
import { timeFaults } from './time.ts';
import type { FaultRow } from './fault.ts';

/** The whole table of faults, in the order of docs/faults.md. */
export const faults: readonly FaultRow[] = [
  ...answerFaults,
  ...timeFaults,
  ...connectionFaults,
  ...processFaults,
  ...databaseFaults,
  ...resourceFaults,
];
