import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { parseCsv } from '../../../subgraphs/partner/table/parse-csv.ts';
import { formatProblem } from '../../../subgraphs/partner/problem/format-problem.ts';
import type { Table } from '../../../subgraphs/partner/table/table.ts';
import { defineCommand, type CommandContext, type Outcome } from '../command/command.ts';
import { CliError } from '../errors/cli-error.ts';
import { askForNetwork, describeNetwork } from '../init/describe-network.ts';
import { importList } from '../init/import-list.ts';
import { newFolder, writeFiles } from '../init/new-folder.ts';
import { acceptEverything, type Interview } from '../interview/interview.ts';
import { fill } from '../language/text.ts';
import { initMessages as messages } from '../messages/init-messages.ts';
import { tellNoCodeCheck } from '../no-code/check-no-code.ts';
import { readNoCodeFolder } from '../no-code/no-code-folder.ts';
import { bundledPath } from '../project/bundled-graph.ts';
import { reasonOf } from '../project/reason-of.ts';

/** `hubgraph init`. JSON: `{ folder, network, isPassed, problems, counts }`. */
export const init = defineCommand({
  name: 'init',
  usage: 'FOLDER',
  summary: messages.summary,
  details: messages.details,
  options: {
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
    const list = values['from-csv'] === undefined ? null : await readList(context, values['from-csv']);
    const path = await newFolder(cwd, folder);
    const interview = values.yes ? acceptEverything : context.openInterview();
    try {
      const answers = await askForNetwork(values, basename(path), interview, language);
      await writeFiles(path, await makeFiles(list, answers, interview, context));
    } finally {
      interview.close();
    }
    return tellFolder(folder, path, context);
  },
});

async function readList({ cwd, language }: CommandContext, file: string): Promise<Table> {
  const bytes = await readFile(resolve(cwd, file)).catch((error: unknown) => {
    throw new CliError('FILE_UNREADABLE', { file, reason: reasonOf(error) });
  });
  const { table, problems } = parseCsv(basename(file), bytes);
  const [problem] = problems;
  if (table && !problem) return table;
  throw new CliError('LIST_INVALID', { reason: problem ? formatProblem(problem, language) : file });
}

async function makeFiles(
  list: Table | null,
  answers: Parameters<typeof describeNetwork>[1],
  interview: Interview,
  { language }: CommandContext,
): Promise<Record<string, string>> {
  const template = (name: string) => readFile(bundledPath(join('schema/cli/templates/no-code', name)), 'utf8');
  const description = describeNetwork(await template('network.yaml'), answers);
  const common = { 'network.yaml': description, 'README.md': await template('README.md') };
  if (list === null) {
    return { ...common, 'hubs.csv': await template('hubs.csv'), 'offers.csv': await template('offers.csv') };
  }
  const { hubs, offers } = await importList(list, answers.title, interview, language);
  return { ...common, 'hubs.csv': hubs, 'offers.csv': offers };
}

async function tellFolder(folder: string, path: string, context: CommandContext): Promise<Outcome> {
  const { exitCode, text, data } = tellNoCodeCheck(await readNoCodeFolder(path), context, false);
  const { language } = context;
  return {
    exitCode,
    text: `${fill(messages.made, language, { folder })}\n${text}\n${fill(messages.next, language)}`,
    data: { folder, ...(data as object) },
  };
}
