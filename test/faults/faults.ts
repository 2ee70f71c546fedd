import { answerFaults } from './answers.ts';
import { connectionFaults } from './connections.ts';
import { processFaults } from './processes.ts';
import { timeFaults } from './time.ts';
import type { FaultRow } from './fault.ts';

/** The whole table of faults, in the order of docs/faults.md. */
export const faults: readonly FaultRow[] = [...answerFaults, ...timeFaults, ...connectionFaults, ...processFaults];
