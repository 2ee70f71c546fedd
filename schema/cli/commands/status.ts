import { defineCommand } from '../command/command.ts';
import { exitCode } from '../command/exit-code.ts';
import { fill, type Language } from '../language/text.ts';
import { networkMessages as messages, stateTexts } from '../messages/network-messages.ts';
import { registryMessages } from '../messages/registry-messages.ts';
import { projectMessages } from '../messages/project-messages.ts';
import { readNetworkId } from '../project/project.ts';
import { readStatus, type NetworkStatus, type StatusCheck } from '../registry/read-status.ts';
import { openRegistry, registryOptions } from '../registry/registry-options.ts';
import { renderReport } from '../report/render-report.ts';

/** `hubgraph status`. JSON: `{ network, checks, supergraph }` as `registry/read-status.ts` has them. */
export const status = defineCommand({
  name: 'status',
  usage: '',
  summary: messages.statusSummary,
  details: messages.statusDetails,
  options: { network: { type: 'string', value: 'ID', about: projectMessages.network }, ...registryOptions },
  async run(context, values) {
    const registry = openRegistry(context, values);
    const id = await readNetworkId(context, values.network);
    const found = await context.during(registryMessages.asking, () => readStatus(registry, id));
    return { exitCode: exitCode.done, text: tellStatus(found, context.language), data: found };
  },
});

function tellStatus({ network, checks, supergraph }: NetworkStatus, language: Language): string {
  const facts = [
    `${network.title} (${network.id})`,
    fill(messages.state, language, { state: stateTexts[network.state][language] }),
    fill(messages.operator, language, { operatorName: network.operatorName }),
    ...(network.catalogUrl === null ? [] : [fill(messages.endpointAt, language, { catalogUrl: network.catalogUrl })]),
    ...(supergraph === null ? [] : [fill(messages.supergraph, language, { number: supergraph.number })]),
  ];
  return [facts.join('\n'), ...checks.map((check) => tellCheck(network.id, check, language))].join('\n\n');
}

function tellCheck(network: string, check: StatusCheck, language: Language): string {
  const against = (check.kind === 'LIVE' ? messages.endpoint : messages.schema)[language];
  const heading = fill(messages.checkedAt, language, { checkedAt: check.checkedAt });
  return `${heading}\n\n${renderReport({ network, against, file: null, report: check }, language)}`;
}
