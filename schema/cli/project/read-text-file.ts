import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { CliError } from '../errors/cli-error.ts';
import { reasonOf } from './reason-of.ts';

/** The text of a file (UTF-8, a byte order mark removed). @throws CliError `FILE_UNREADABLE` */
export async function readTextFile(cwd: string, file: string): Promise<string> {
  try {
    return (await readFile(resolve(cwd, file), 'utf8')).replace(/^\uFEFF/, '');
  } catch (error) {
    throw new CliError('FILE_UNREADABLE', { file, reason: reasonOf(error) });
  }
}
