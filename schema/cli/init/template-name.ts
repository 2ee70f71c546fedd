import { CliError } from '../errors/cli-error.ts';
import { fill, type Language } from '../language/text.ts';
import { initMessages as messages } from '../messages/init-messages.ts';

const names = ['no-code', 'typescript', 'any-language'] as const;

/** What a network may be begun from: a folder of `schema/cli/templates`. */
export type TemplateName = (typeof names)[number];

/** The template that `--template` names; `no-code` unless it is given. @throws CliError `USAGE_INVALID` naming those that there are */
export function readTemplateName(given: string | undefined, language: Language): TemplateName {
  const name = given === undefined ? 'no-code' : names.find((name) => name === given);
  if (name !== undefined) return name;
  const reason = fill(messages.templateUnknown, language, { given: given ?? '', allowed: names.join(', ') });
  throw new CliError('USAGE_INVALID', { command: 'init', reason });
}
