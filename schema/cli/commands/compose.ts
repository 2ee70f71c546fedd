import { advice } from '../../check/composition/composition-advice.ts';
import { composeSupergraph, type SubgraphSchema } from '../../compose/compose-supergraph.ts';
import { CompositionError, type CompositionProblem } from '../../compose/composition-error.ts';
import { defineCommand, type Outcome } from '../command/command.ts';
import { exitCode } from '../command/exit-code.ts';
import { CliError } from '../errors/cli-error.ts';
import { fill, type Language } from '../language/text.ts';
import { composeMessages as messages } from '../messages/compose-messages.ts';
import { readSubgraphFiles } from '../project/read-subgraph-files.ts';
import { writeTextFile } from '../project/write-text-file.ts';

/** `hubgraph compose`. JSON: `{ supergraph, output, problems: [{ code, message, subgraph, position }] }`; `supergraph` is null when it was written, or when there is none. */
export const compose = defineCommand({
  name: 'compose',
  usage: 'NAME=FILE...',
  summary: messages.summary,
  details: messages.details,
  options: {
    url: { type: 'string', multiple: true, value: 'NAME=URL', about: messages.url },
    output: { type: 'string', value: 'FILE', about: messages.output },
  },
  async run(context, { url, output }, files) {
    const { language, cwd } = context;
    if (files.length === 0)
      throw new CliError('USAGE_INVALID', { command: 'compose', reason: messages.nothing[language] });
    const subgraphs = await readSubgraphFiles(cwd, { command: 'compose', files, urls: url ?? [] });
    const supergraph = await context.during(messages.working, async () => tryCompose(subgraphs));
    if (typeof supergraph !== 'string') return refuse(supergraph, language);
    if (output === undefined) {
      return { exitCode: exitCode.done, text: supergraph, data: { supergraph, output: null, problems: [] } };
    }
    await writeTextFile(cwd, output, supergraph);
    const text = fill(messages.written, language, { count: subgraphs.length, file: output });
    return { exitCode: exitCode.done, text, data: { supergraph: null, output, problems: [] } };
  },
});

function tryCompose(subgraphs: readonly SubgraphSchema[]): string | readonly CompositionProblem[] {
  try {
    return composeSupergraph(subgraphs);
  } catch (error) {
    if (error instanceof CompositionError) return error.problems;
    throw error;
  }
}

function refuse(problems: readonly CompositionProblem[], language: Language): Outcome {
  const text = [
    fill(messages.failed, language, { count: problems.length }),
    ...problems.map((problem) => describe(problem, language)),
  ].join('\n\n');
  return { exitCode: exitCode.foundProblems, text, data: { supergraph: null, output: null, problems } };
}

function describe({ code, message, subgraph, position }: CompositionProblem, language: Language): string {
  const place = [subgraph, position?.line, position?.column].filter((part) => part !== null && part !== undefined);
  return [place.join(':'), `${message} [${code}]`, (advice[code] ?? advice.OTHER)[language]]
    .filter(Boolean)
    .join('\n  ');
}
