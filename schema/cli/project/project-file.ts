import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { CliError } from '../errors/cli-error.ts';
import { readTextFile } from './read-text-file.ts';

/** Name of the project file, in the folder that `hubgraph` is called from. */
export const PROJECT_FILE = 'hubgraph.yaml';

const projectSchema = z.strictObject({
  network: z.string().min(1).optional().describe('Id of the network (`neu-ulm`).'),
  typePrefix: z.string().min(1).optional().describe('Prefix of its types; left out: made of the id (`NeuUlm`).'),
  schema: z.string().min(1).optional().describe('File of its schema (Federation 2 SDL).'),
  schemaCommand: z.string().min(1).optional().describe('Command that prints the schema, instead of a file.'),
  url: z.url().optional().describe('Address of its GraphQL endpoint.'),
});

/** What `hubgraph.yaml` says of a network. */
export type ProjectFile = z.output<typeof projectSchema>;

/** Reads `hubgraph.yaml`; a folder without one has an empty project. @throws CliError `PROJECT_INVALID`, `FILE_UNREADABLE` */
export async function readProjectFile(cwd: string): Promise<ProjectFile> {
  if (!existsSync(resolve(cwd, PROJECT_FILE))) return {};
  const { data, error } = projectSchema.safeParse(parseYaml(await readTextFile(cwd, PROJECT_FILE)));
  if (!error) return data;
  const problems = error.issues.map(({ path, message }) => [path.join('.'), message].filter(Boolean).join(': '));
  throw new CliError('PROJECT_INVALID', { file: PROJECT_FILE, reason: problems.join('; ') });
}

function parseYaml(text: string): unknown {
  try {
    return parse(text) ?? {};
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CliError('PROJECT_INVALID', { file: PROJECT_FILE, reason });
  }
}
