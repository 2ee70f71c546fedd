import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { bundledPath } from '../project/bundled-graph.ts';
import type { TemplateName } from './template-name.ts';

/** The files of a template by their path in its folder, as they are written in `schema/cli/templates`. */
export async function readTemplate(name: TemplateName): Promise<Record<string, string>> {
  const folder = bundledPath(`schema/cli/templates/${name}`);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const files = paths.map(async (path) => [relative(folder, path), await readFile(path, 'utf8')] as const);
  return Object.fromEntries(await Promise.all(files));
}
