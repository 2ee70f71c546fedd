import { defineCommand, type CommandContext, type Outcome } from '../command/command.ts';
import { exitCode } from '../command/exit-code.ts';
import { RegistryRefusal } from '../errors/registry-refusal.ts';
import { fill } from '../language/text.ts';
import { networkMessages as messages, stateTexts } from '../messages/network-messages.ts';
import { registryMessages } from '../messages/registry-messages.ts';
import { isNoCodeFolder } from '../no-code/no-code-folder.ts';
import { publishNoCode } from '../no-code/publish-no-code.ts';
import { projectOptions, readProject, type Project } from '../project/project.ts';
import { publishSubgraph, type Publication } from '../registry/publish-subgraph.ts';
import { openRegistryWithToken, registryOptions } from '../registry/registry-options.ts';
import { renderReport } from '../report/render-report.ts';
import type { ReportedCheck } from '../report/report-subject.ts';

/** `hubgraph publish`. JSON: `{ network, subgraphVersion, supergraphVersion, isUnchanged, state, schemaCheck, liveCheck }`; when refused `{ network, error, schemaCheck }`. */
export const publish = defineCommand({
  name: 'publish',
  usage: '',
  summary: messages.publishSummary,
  details: messages.publishDetails,
  options: { ...projectOptions, ...registryOptions },
  async run(context, values) {
    const registry = openRegistryWithToken(context, values);
    if (values.schema === undefined && isNoCodeFolder(context.cwd)) return publishNoCode(context, registry);
    const project = await readProject(context, values);
    try {
      const publication = await context.during(registryMessages.publishing, () => publishSubgraph(registry, project));
      return tellPublication(context, project, publication);
    } catch (error) {
      if (error instanceof RegistryRefusal && error.report) return tellRefusal(context, project, error, error.report);
      throw error;
    }
  },
});

function tellPublication({ language }: CommandContext, project: Project, publication: Publication): Outcome {
  const { network, file } = project;
  const { isUnchanged, subgraphVersion, supergraphVersion, state, schemaCheck, liveCheck } = publication;
  const version = { network, version: subgraphVersion };
  const reports = [
    { report: schemaCheck, against: messages.againstRegistry, file },
    { report: liveCheck, against: messages.endpoint, file: null },
  ].flatMap(({ report, against, file }) =>
    report && report.findings.length > 0
      ? [renderReport({ network, against: against[language], file, report }, language)]
      : [],
  );
  const facts = [
    fill(isUnchanged ? messages.unchanged : messages.published, language, version),
    ...(supergraphVersion === null ? [] : [fill(messages.supergraph, language, { number: supergraphVersion })]),
    ...(state === null ? [] : [fill(messages.state, language, { state: stateTexts[state][language] })]),
  ];
  return {
    exitCode: state === null || state === 'ACTIVE' ? exitCode.done : exitCode.foundProblems,
    text: [...reports, facts.join('\n')].join('\n\n'),
    data: { network, ...publication },
  };
}

function tellRefusal(
  { language }: CommandContext,
  { network, file }: Project,
  refusal: RegistryRefusal,
  report: ReportedCheck,
): Outcome {
  const message = refusal.describe(language);
  const subject = { network, against: messages.againstRegistry[language], file, report };
  return {
    exitCode: refusal.exitCode,
    text: `${renderReport(subject, language)}\n${message}`,
    data: { network, error: { code: refusal.code, message }, schemaCheck: report },
  };
}
