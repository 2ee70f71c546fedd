import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { generateDocuments } from './generate-documents.ts';

/** Writes what is generated of the dashboard's documents; with `--check` it only says whether something has changed, by its exit code. */
const isCheck = process.argv.includes('--check');

for (const { filename, content } of await generateDocuments()) {
  const present = await readFile(filename, 'utf8').catch(() => null);
  if (present === content) continue;
  if (isCheck) {
    process.stderr.write(`${filename} is out of date: npm run codegen\n`);
    process.exitCode = 1;
  } else {
    await mkdir(dirname(filename), { recursive: true });
    await writeFile(filename, content);
  }
}
