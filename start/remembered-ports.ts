import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { checkPort } from './check-port.ts';

const portsFile = z.record(z.string(), z.int().min(1).max(65_535));

/**
 * The ports that processes had when they last ran, by name; without those that are taken now. Networks are published with their
 * addresses: where they stay, the next start has nothing to publish.
 */
export async function readPorts(dataDir: string): Promise<ReadonlyMap<string, number>> {
  const free = new Map<string, number>();
  for (const [name, port] of Object.entries(await readFileIfAny(portsPath(dataDir)))) {
    const isFree = await checkPort('127.0.0.1', port).then(
      () => true,
      () => false,
    );
    if (isFree) free.set(name, port);
  }
  return free;
}

/** Remembers the ports of running processes. @param urls address of each process, by name */
export async function rememberPorts(dataDir: string, urls: ReadonlyMap<string, string>): Promise<void> {
  const ports = [...urls].map(([name, url]) => [name, Number(new URL(url).port)]);
  const path = portsPath(dataDir);
  await writeFile(`${path}.new`, JSON.stringify(Object.fromEntries(ports)));
  await rename(`${path}.new`, path);
}

/** What cannot be read is no reason not to start: other ports do as well. */
async function readFileIfAny(path: string): Promise<Record<string, number>> {
  try {
    return portsFile.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return {};
  }
}

function portsPath(dataDir: string): string {
  return join(dataDir, 'ports.json');
}
