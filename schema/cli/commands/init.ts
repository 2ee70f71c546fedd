import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { parseCsv } from '../../../subgraphs/partner/table/parse-csv.ts';
import { formatProblem } from '../../../subgraphs/partner/problem/format-problem.ts';
import type { Table } from '../../../subgraphs/partner/table/table.ts';
import { defineCommand, type CommandContext, type Outcome } from '../command/command.ts';
import { exitCode } from '../command/exit-code.ts';
import { CliError } from '../errors/cli-error.ts';
import { askForNetwork } from '../init/describe-network.ts';
import { makeCode } from '../init/make-code.ts';
import { makeNoCode } from '../init/make-no-code.ts';
import { newFolder, writeFiles } from '../init/new-folder.ts';
import { readTemplateName, type TemplateName } from '../init/template-name.ts';
import { acceptEverything } from '../interview/interview.ts';
import { fill } from '../language/text.ts';
import { initMessages as messages } from '../messages/init-messages.ts';
import { tellNoCodeCheck } from '../no-code/check-no-code.ts';
import { readNoCodeFolder } from '../no-code/no-code-folder.ts';
import { reasonOf } from '../project/reason-of.ts';

/** `hubgraph init`. JSON: `{ folder, template, network }`, and of a network without code `isPassed, problems, counts`. */
export const init = defineCommand({
  name: 'init',
  usage: 'FOLDER',
  summary: messages.summary,
  details: messages.details,
  options: {
    template: { type: 'string', value: 'no-code|typescript|any-language', about: messages.template },
    'from-csv': { type: 'string', value: 'FILE', about: messages.fromCsv },
    network: { type: 'string', value: 'ID', about: messages.network },
    title: { type: 'string', value: 'TEXT', about: messages.title },
    operator: { type: 'string', value: 'TEXT', about: messages.operator },
    yes: { type: 'boolean', about: messages.yes },
  },
  async run(context, values, args) {
    const [folder] = args;
    const { cwd, language } = context;
    if (folder === undefined || args.length > 1) {
      throw new CliError('USAGE_INVALID', { command: 'init', reason: messages.folderNeeded[language] });
    }
    const template = readTemplateName(values.template, language);
    const list = await readList(context, values['from-csv'], template);
    const path = await newFolder(cwd, folder);
    const interview = values.yes ? acceptEverything : context.openInterview();
    try {
      const answers = await askForNetwork(values, basename(path), interview, language);
      const isNoCode = template === 'no-code';
      const making = isNoCode ? makeNoCode(list, answers, interview, language) : makeCode(template, answers, language);
      await writeFiles(path, await making);
      return isNoCode ? tellTables(folder, path, context) : tellCode(folder, template, answers.id, context);
    } finally {
      interview.close();
    }
  },
});

async function readList(
  { cwd, language }: CommandContext,
  file: string | undefined,
  template: TemplateName,
): Promise<Table | null> {
  if (file === undefined) return null;
  if (template !== 'no-code') {
    throw new CliError('USAGE_INVALID', { command: 'init', reason: messages.listNeedsNoCode[language] });
  }
  const bytes = await readFile(resolve(cwd, file)).catch((error: unknown) => {
    throw new CliError('FILE_UNREADABLE', { file, reason: reasonOf(error) });
  });
  const { table, problems } = parseCsv(basename(file), bytes);
  const [problem] = problems;
  if (table && !problem) return table;
  throw new CliError('LIST_INVALID', { reason: problem ? formatProblem(problem, language) : file });
}

async function tellTables(folder: string, path: string, context: CommandContext): Promise<Outcome> {
  const checked = tellNoCodeCheck(await readNoCodeFolder(path), context, false);
  const { language } = context;
  return {
    exitCode: checked.exitCode,
    text: `${fill(messages.made, language, { folder })}\n${checked.text}\n${fill(messages.next, language)}`,
    data: { folder, template: 'no-code', ...(checked.data as object) },
  };
}

function tellCode(folder: string, template: TemplateName, network: string, { language }: CommandContext): Outcome {
  return {
    exitCode: exitCode.done,
    text: `${fill(messages.made, language, { folder })}\n${fill(messages.nextCode, language)}`,
    data: { folder, template, network },
  };
}
