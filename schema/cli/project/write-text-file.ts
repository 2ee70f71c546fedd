import { rename, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { CliError } from '../errors/cli-error.ts';
import { reasonOf } from './reason-of.ts';

/** Writes a file whole or not at all: whoever reads it meanwhile sees the old one. @throws CliError `FILE_UNWRITABLE` */
export async function writeTextFile(cwd: string, file: string, text: string): Promise<void> {
  const path = resolve(cwd, file);
  try {
    await writeFile(`${path}.new`, text);
    await rename(`${path}.new`, path);
  } catch (error) {
    throw new CliError('FILE_UNWRITABLE', { file, reason: reasonOf(error) });
  }
}
