import { checkSchema } from '../../check/check-schema.ts';
import { defineCommand, type CommandContext, type Outcome } from '../command/command.ts';
import { exitCode } from '../command/exit-code.ts';
import { checkMessages as messages } from '../messages/check-messages.ts';
import { networkMessages } from '../messages/network-messages.ts';
import { registryMessages } from '../messages/registry-messages.ts';
import { checkNoCode } from '../no-code/check-no-code.ts';
import { isNoCodeFolder } from '../no-code/no-code-folder.ts';
import { bundledSubgraphs } from '../project/bundled-graph.ts';
import { projectOptions, readProject, type Project } from '../project/project.ts';
import { readSubgraphFiles } from '../project/read-subgraph-files.ts';
import { readTextFile } from '../project/read-text-file.ts';
import { checkSubgraph } from '../registry/check-subgraph.ts';
import type { RegistryClient } from '../registry/registry-client.ts';
import { openRegistryWithToken, registryAddress, registryOptions } from '../registry/registry-options.ts';
import { renderMarkdown } from '../report/render-markdown.ts';
import { renderReport } from '../report/render-report.ts';
import type { ReportSubject } from '../report/report-subject.ts';

/** `hubgraph check`. JSON: `{ network, against, isPassed, findings }` and, from a registry, the result's `id`; findings as `schema/check/report/finding.ts` has them. */
export const check = defineCommand({
  name: 'check',
  usage: '',
  summary: messages.summary,
  details: messages.details,
  options: {
    ...projectOptions,
    ...registryOptions,
    offline: { type: 'boolean', about: messages.offline },
    with: { type: 'string', multiple: true, value: 'NAME=FILE', about: messages.with },
    supergraph: { type: 'string', value: 'FILE', about: messages.supergraph },
    ci: { type: 'boolean', about: messages.ci },
  },
  async run(context, values) {
    if (values.schema === undefined && isNoCodeFolder(context.cwd)) return checkNoCode(context, values.ci ?? false);
    const project = await readProject(context, values);
    const isOffline = values.offline || values.with || values.supergraph || registryAddress(context, values) === null;
    const subject = isOffline
      ? await checkOffline(context, project, values)
      : await checkAtRegistry(context, project, openRegistryWithToken(context, values));
    return toOutcome(subject, context, values.ci ?? false);
  },
});

async function checkAtRegistry(
  context: CommandContext,
  project: Project,
  registry: RegistryClient,
): Promise<ReportSubject> {
  const { network, file } = project;
  const report = await context.during(registryMessages.asking, () => checkSubgraph(registry, project));
  return { network, against: networkMessages.againstRegistry[context.language], file, report };
}

async function checkOffline(
  context: CommandContext,
  { network, typePrefix, sdl, url, file }: Project,
  given: { readonly with: readonly string[] | undefined; readonly supergraph: string | undefined },
): Promise<ReportSubject> {
  const { cwd, language } = context;
  const files = given.with ?? [];
  const others = files.length > 0 ? await readSubgraphFiles(cwd, { command: 'check', files }) : bundledSubgraphs();
  const activeSupergraph = given.supergraph === undefined ? null : await readTextFile(cwd, given.supergraph);
  const report = await context.during(messages.working, () =>
    checkSchema({
      network: { id: network, typePrefix },
      sdl,
      url,
      others,
      activeSupergraph,
      usage: () => null,
      documents: [],
    }),
  );
  const against = (files.length > 0 ? messages.given : messages.bundled)[language];
  return { network, against, file, report };
}

function toOutcome(subject: ReportSubject, { language }: CommandContext, isCi: boolean): Outcome {
  const { network, against, report } = subject;
  return {
    exitCode: report.isPassed ? exitCode.done : exitCode.foundProblems,
    text: isCi ? renderMarkdown(subject, language) : renderReport(subject, language),
    data: { network, against, ...report },
  };
}
