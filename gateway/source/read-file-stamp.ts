import { stat } from 'node:fs/promises';

/** What changes with a file's content: which file it is, when it was written, how long it is. Null where there is no such file. */
export async function readFileStamp(file: string): Promise<string | null> {
  try {
    const { dev, ino, mtimeNs, size } = await stat(file, { bigint: true });
    return [dev, ino, mtimeNs, size].join(' ');
  } catch {
    return null;
  }
}
