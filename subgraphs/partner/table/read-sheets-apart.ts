import { once } from 'node:events';
import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { WorkbookSheet } from './workbook-sheet.ts';

const limits = { maxOldGenerationSizeMb: 256, timeoutMs: 30_000 };

const script = join(import.meta.dirname, `workbook-worker${extname(import.meta.filename)}`);

/**
 * Reads the sheets of a workbook in a thread of bounded memory and time, null when it is none or takes more: one cell in the last row
 * and column that a sheet can have makes the reader fill all the rest.
 */
export async function readSheetsApart(bytes: Uint8Array): Promise<readonly WorkbookSheet[] | null> {
  const { timeoutMs, ...resourceLimits } = limits;
  const worker = new Worker(script, { workerData: bytes, resourceLimits });
  const ended = new AbortController();
  try {
    const signal = AbortSignal.any([AbortSignal.timeout(timeoutMs), ended.signal]);
    worker.once('exit', () => setImmediate(() => ended.abort()));
    const [sheets] = (await once(worker, 'message', { signal })) as [WorkbookSheet[] | null];
    return sheets;
  } catch {
    return null;
  } finally {
    await worker.terminate();
  }
}
