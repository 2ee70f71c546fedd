import { parseManifest } from '../../documents/parse-manifest.ts';
import { defineCommand, type CommandContext, type Outcome } from '../command/command.ts';
import { exitCode } from '../command/exit-code.ts';
import { CliError } from '../errors/cli-error.ts';
import { RegistryRefusal } from '../errors/registry-refusal.ts';
import { fill } from '../language/text.ts';
import { documentsMessages as messages } from '../messages/documents-messages.ts';
import { registryMessages } from '../messages/registry-messages.ts';
import { renderColumns } from '../output/render-columns.ts';
import { readTextFile } from '../project/read-text-file.ts';
import { publishDocuments } from '../registry/publish-documents.ts';
import { openRegistryWithToken, registryOptions } from '../registry/registry-options.ts';

/** `hubgraph documents publish`. JSON: `{ number, count, isUnchanged }`; when refused `{ error, problems: [{ document, line, column, message }] }`. */
export const documentsPublish = defineCommand({
  name: 'documents publish',
  usage: 'FILE',
  summary: messages.summary,
  details: messages.details,
  options: registryOptions,
  async run(context, values, [file, ...others]) {
    const { language } = context;
    if (file === undefined || others.length > 0) {
      throw new CliError('USAGE_INVALID', { command: 'documents publish', reason: messages.needed[language] });
    }
    const documents = await readDocuments(context, file);
    const registry = openRegistryWithToken(context, values);
    try {
      const data = await context.during(registryMessages.asking, () => publishDocuments(registry, documents));
      const { number, count, isUnchanged } = data;
      const text = fill(isUnchanged ? messages.unchanged : messages.published, language, { number, count });
      return { exitCode: exitCode.done, text, data };
    } catch (error) {
      if (error instanceof RegistryRefusal && error.problems.length > 0) return tellRefusal(context, error);
      throw error;
    }
  },
});

async function readDocuments({ cwd, language }: CommandContext, file: string): Promise<Map<string, string>> {
  const documents = parseManifest(await readTextFile(cwd, file));
  if (documents) return documents;
  throw new CliError('FILE_UNREADABLE', { file, reason: messages.noManifest[language] });
}

function tellRefusal({ language }: CommandContext, refusal: RegistryRefusal): Outcome {
  const { code, problems } = refusal;
  const message = refusal.describe(language);
  const rows = problems.map(({ document, line, column, message }) => [
    document,
    `${line ?? '–'}:${column ?? '–'}`,
    message,
  ]);
  return {
    exitCode: refusal.exitCode,
    text: `${renderColumns(rows)}\n${message}`,
    data: { error: { code, message }, problems },
  };
}
