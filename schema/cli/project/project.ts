import { CliError } from '../errors/cli-error.ts';
import type { Text } from '../language/text.ts';
import { projectMessages as messages } from '../messages/project-messages.ts';
import type { OptionTable, OptionValues } from '../command/options.ts';
import type { CommandContext } from '../command/command.ts';
import { isNoCodeFolder, readNoCodeFolder } from '../no-code/no-code-folder.ts';
import { readProjectFile, type ProjectFile } from './project-file.ts';
import { runSchemaCommand } from './run-schema-command.ts';
import { readTextFile } from './read-text-file.ts';
import { typePrefixOf } from './type-prefix-of.ts';

/** Options that stand for the lines of `hubgraph.yaml`. */
export const projectOptions = {
  network: { type: 'string', value: 'ID', about: messages.network },
  'type-prefix': { type: 'string', value: 'PREFIX', about: messages.typePrefix },
  schema: { type: 'string', value: 'FILE', about: messages.schema },
  url: { type: 'string', value: 'URL', about: messages.url },
} as const satisfies OptionTable;

/** A network's subgraph, as it lies in a folder. */
export interface Project {
  readonly network: string;
  readonly typePrefix: string;
  readonly sdl: string;
  /** Null when a command printed the SDL. */
  readonly file: string | null;
  readonly url: string;
}

/**
 * Reads the project: options first, then `hubgraph.yaml`.
 * @throws CliError `SETTING_MISSING`, `PROJECT_INVALID`, `FILE_UNREADABLE`, `SCHEMA_COMMAND_FAILED`
 */
export async function readProject(
  context: CommandContext,
  given: OptionValues<typeof projectOptions>,
): Promise<Project> {
  const file = await readProjectFile(context.cwd);
  const network = needNetwork(context, given.network, file);
  const url = need(given.url ?? file.url, messages.urlMissing, '--url', 'url', context);
  const typePrefix = given['type-prefix'] ?? file.typePrefix ?? typePrefixOf(network);
  return { network, typePrefix, url, ...(await readSchema(context, given.schema, file)) };
}

/** Id and address of the project's network, without its schema. @throws CliError `SETTING_MISSING`, `PROJECT_INVALID` */
export async function readEndpoint(
  context: CommandContext,
  given: { readonly network: string | undefined; readonly url: string | undefined },
): Promise<Pick<Project, 'network' | 'url'>> {
  const file = await readProjectFile(context.cwd);
  const url = need(given.url ?? file.url, messages.urlMissing, '--url', 'url', context);
  return { network: needNetwork(context, given.network, file), url };
}

/** Id of the project's network: `--network`, else that of `network.yaml` or `hubgraph.yaml`. @throws CliError `SETTING_MISSING`, `PROJECT_INVALID` */
export async function readNetworkId(context: CommandContext, given: string | undefined): Promise<string> {
  if (given === undefined && isNoCodeFolder(context.cwd)) return (await readNoCodeFolder(context.cwd)).network;
  return needNetwork(context, given, await readProjectFile(context.cwd));
}

function needNetwork(context: CommandContext, given: string | undefined, { network }: ProjectFile): string {
  return need(given ?? network, messages.networkMissing, '--network', 'network', context);
}

async function readSchema(context: CommandContext, given: string | undefined, project: ProjectFile) {
  const { cwd } = context;
  if (given === undefined && project.schemaCommand !== undefined) {
    const command = project.schemaCommand;
    const sdl = await context.during(messages.printing, () => runSchemaCommand(cwd, command));
    return { sdl, file: null };
  }
  const file = need(given ?? project.schema, messages.schemaMissing, '--schema', 'schema', context);
  return { sdl: await readTextFile(cwd, file), file };
}

function need(value: string | undefined, what: Text, option: string, key: string, { language }: CommandContext) {
  if (value === undefined) throw new CliError('SETTING_MISSING', { what: what[language], option, key });
  return value;
}
