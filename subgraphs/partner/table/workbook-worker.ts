import { parentPort, workerData } from 'node:worker_threads';
import { readSheets } from './read-sheets.ts';

/** A thread that reads one workbook, says its sheets, and ends. */
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
parentPort?.postMessage(await readSheets(workerData as Uint8Array));
