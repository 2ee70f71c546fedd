import { defineCommand } from '../command/command.ts';
import { exitCode } from '../command/exit-code.ts';
import type { Language } from '../language/text.ts';
import { networkMessages as messages, stateTexts } from '../messages/network-messages.ts';
import { registryMessages } from '../messages/registry-messages.ts';
import { renderColumns } from '../output/render-columns.ts';
import { readNetworks, type RegisteredNetwork } from '../registry/read-networks.ts';
import { openRegistry, registryOptions } from '../registry/registry-options.ts';

/** `hubgraph networks`. JSON: `[{ id, title, operatorName, state, typePrefix, catalogUrl }]`. */
export const networks = defineCommand({
  name: 'networks',
  usage: '',
  summary: messages.networksSummary,
  details: messages.networksDetails,
  options: registryOptions,
  async run(context, values) {
    const registry = openRegistry(context, values);
    const found = await context.during(registryMessages.asking, () => readNetworks(registry));
    return { exitCode: exitCode.done, text: tellNetworks(found, context.language), data: found };
  },
});

function tellNetworks(networks: readonly RegisteredNetwork[], language: Language): string {
  if (networks.length === 0) return messages.none[language];
  const heading = [messages.id, messages.title, messages.stateHeading].map((column) => column[language]);
  return renderColumns([heading, ...networks.map(({ id, title, state }) => [id, title, stateTexts[state][language]])]);
}
