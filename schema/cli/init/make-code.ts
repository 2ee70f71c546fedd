import { readFile } from 'node:fs/promises';
import { CliError } from '../errors/cli-error.ts';
import type { Language } from '../language/text.ts';
import { initMessages as messages } from '../messages/init-messages.ts';
import { bundledPath } from '../project/bundled-graph.ts';
import type { NetworkAnswers } from './describe-network.ts';
import { fillTemplate } from './fill-template.ts';
import { readTemplate } from './read-template.ts';
import type { TemplateName } from './template-name.ts';

/**
 * The files of a network with code of its own: its template with the network's names, and the contract where the kit does not bring it.
 * @throws CliError `USAGE_INVALID` when the id could not begin the names in the code
 */
export async function makeCode(
  template: Exclude<TemplateName, 'no-code'>,
  answers: NetworkAnswers,
  language: Language,
): Promise<Record<string, string>> {
  if (!/^[a-z][a-z0-9-]*$/.test(answers.id)) {
    throw new CliError('USAGE_INVALID', { command: 'init', reason: messages.idInvalid[language] });
  }
  const files = Object.entries(await readTemplate(template));
  const filled = Object.fromEntries(files.map(([path, text]) => [path, fillTemplate(text, answers)]));
  if (template === 'typescript') return filled;
  return { ...filled, 'contract.graphql': await readFile(bundledPath('schema/contract.graphql'), 'utf8') };
}
