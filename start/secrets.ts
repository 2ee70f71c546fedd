import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { StartError } from './start-error.ts';

const secret = z.string().min(16);
const secretsFile = z.strictObject({ adminToken: secret, signingSecret: secret });

/** What only the operator and the processes of the federation know. */
export interface Secrets {
  /** Registers networks at the registry (HUBGRAPH_ADMIN_TOKEN). */
  readonly adminToken: string;
  /** What the keys of signed requests are derived from (HUBGRAPH_SIGNING_SECRET). */
  readonly signingSecret: string;
}

/** Where the secrets are kept, for whoever needs the administrator's token. */
export function secretsPath(dataDir: string): string {
  return join(dataDir, 'secrets.json');
}

/**
 * The secrets of the data folder; made on the first start, readable by their owner alone.
 *
 * @throws StartError DATA_UNUSABLE when the file cannot be read, written or understood
 */
export async function readSecrets(dataDir: string): Promise<Secrets> {
  const path = secretsPath(dataDir);
  try {
    await mkdir(dataDir, { recursive: true });
    const made: Secrets = { adminToken: createSecret(), signingSecret: createSecret() };
    await writeFile(path, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
    return made;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw unusable(path, (error as Error).message);
  }
  const { data, error } = secretsFile.safeParse(await readJson(path));
  if (error) {
    const reason =
      'It must hold "adminToken" and "signingSecret", 16 characters or more each; delete it to have it made anew.';
    throw unusable(path, reason);
  }
  return data;
}

/** A secret that nobody guesses: 256 bits, in characters that need no quotes anywhere. */
export function createSecret(): string {
  return randomBytes(32).toString('base64url');
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw unusable(path, (error as Error).message);
  }
}

function unusable(path: string, reason: string): StartError {
  return new StartError('DATA_UNUSABLE', `The secrets in ${path} cannot be used. ${reason}`);
}
