import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { CliError } from '../errors/cli-error.ts';
import { reasonOf } from '../project/reason-of.ts';

/** Makes a folder for a network, or takes an empty one. @returns its path @throws CliError `FOLDER_TAKEN`, `FILE_UNWRITABLE` */
export async function newFolder(cwd: string, folder: string): Promise<string> {
  const path = resolve(cwd, folder);
  const entries = await mkdir(path, { recursive: true })
    .then(() => readdir(path))
    .catch((error: unknown) => {
      throw new CliError('FILE_UNWRITABLE', { file: folder, reason: reasonOf(error) });
    });
  if (entries.length > 0) throw new CliError('FOLDER_TAKEN', { folder });
  return path;
}

/** Writes files into a folder, by their path in it. */
export async function writeFiles(path: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    const file = join(path, name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}
