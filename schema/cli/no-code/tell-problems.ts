import { formatProblem } from '../../../subgraphs/partner/problem/format-problem.ts';
import type { Problem } from '../../../subgraphs/partner/problem/problem.ts';
import { fill, type Language } from '../language/text.ts';
import { noCodeMessages as messages } from '../messages/no-code-messages.ts';
import { escapeMarkdown } from '../report/escape-markdown.ts';
import type { NoCodeFolder } from './no-code-folder.ts';

/** What is wrong with the files of a network, a line each, and the verdict. */
export function tellProblems(folder: NoCodeFolder, language: Language): string {
  const lines = folder.problems.map((problem) => `  ${formatProblem(problem, language)}`);
  return [...(lines.length > 0 ? [`${lines.join('\n')}\n`] : []), tellVerdict(folder, language)].join('\n');
}

/** The same as Markdown, fit for a pull request. */
export function tellProblemsAsMarkdown(folder: NoCodeFolder, language: Language): string {
  const heading = `## ${escapeMarkdown(`hubgraph: ${tellVerdict(folder, language)}`)}`;
  const items = folder.problems.map((problem: Problem) => `- ${escapeMarkdown(formatProblem(problem, language))}`);
  return items.length === 0 ? heading : [heading, '', ...items].join('\n');
}

function tellVerdict({ network, problems, counts }: NoCodeFolder, language: Language): string {
  return counts === null
    ? fill(messages.failed, language, { network, count: problems.length })
    : fill(messages.passed, language, { network, ...counts });
}
