import { defineCommand, type CommandContext } from '../command/command.ts';
import { exitCode } from '../command/exit-code.ts';
import { CliError } from '../errors/cli-error.ts';
import { fill } from '../language/text.ts';
import { registryMessages } from '../messages/registry-messages.ts';
import { tokenMessages as messages } from '../messages/token-messages.ts';
import { openRegistryWithToken, registryOptions } from '../registry/registry-options.ts';
import { createToken } from '../registry/tokens.ts';

/** `hubgraph token create`. JSON: `{ token, accessToken: { id, holder, label, expiresAt } }`. */
export const tokenCreate = defineCommand({
  name: 'token create',
  usage: '',
  summary: messages.createSummary,
  details: messages.createDetails,
  options: {
    network: { type: 'string', value: 'ID', about: messages.network },
    label: { type: 'string', value: 'TEXT', about: messages.label },
    expires: { type: 'string', value: 'DATE', about: messages.expires },
    ...registryOptions,
  },
  async run(context, values) {
    const { network, label, expires } = values;
    const { language } = context;
    if (!network || !label)
      throw new CliError('USAGE_INVALID', { command: 'token create', reason: messages.needed[language] });
    const expiresAt = expires === undefined ? null : readDate(expires, context);
    const registry = openRegistryWithToken(context, values);
    const made = await context.during(registryMessages.asking, () =>
      createToken(registry, { network, label, expiresAt }),
    );
    const { holder, id } = made.accessToken;
    const text = `${fill(messages.created, language, { holder, label, id })}\n${made.token}`;
    return { exitCode: exitCode.done, text, data: made };
  },
});

/** A date (`2027-12-31`, midnight UTC) or a moment in ISO 8601. */
function readDate(value: string, { language }: CommandContext): string {
  const date = /^\d{4}-\d{2}-\d{2}(T.+)?$/.test(value) ? new Date(value) : new Date(Number.NaN);
  if (!Number.isNaN(date.getTime())) return date.toISOString();
  throw new CliError('USAGE_INVALID', {
    command: 'token create',
    reason: fill(messages.dateInvalid, language, { value }),
  });
}
