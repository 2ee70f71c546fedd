import type { CommandContext, Outcome } from '../command/command.ts';
import { exitCode } from '../command/exit-code.ts';
import { noCodeMessages as messages } from '../messages/no-code-messages.ts';
import { readNoCodeFolder, type NoCodeFolder } from './no-code-folder.ts';
import { tellProblems, tellProblemsAsMarkdown } from './tell-problems.ts';

/** Checks the tables of a network, without asking anyone. JSON: `{ network, isPassed, problems, counts }`. */
export async function checkNoCode(context: CommandContext, isCi: boolean): Promise<Outcome> {
  const folder = await context.during(messages.reading, () => readNoCodeFolder(context.cwd));
  return tellNoCodeCheck(folder, context, isCi);
}

/** The outcome of a check of tables. */
export function tellNoCodeCheck(folder: NoCodeFolder, { language }: CommandContext, isCi: boolean): Outcome {
  const { network, problems, counts } = folder;
  return {
    exitCode: counts === null ? exitCode.foundProblems : exitCode.done,
    text: isCi ? tellProblemsAsMarkdown(folder, language) : tellProblems(folder, language),
    data: { network, isPassed: counts !== null, problems, counts },
  };
}
