import { defineCommand } from '../command/command.ts';
import { exitCode } from '../command/exit-code.ts';
import { CliError } from '../errors/cli-error.ts';
import { fill } from '../language/text.ts';
import { registryMessages } from '../messages/registry-messages.ts';
import { tokenMessages as messages } from '../messages/token-messages.ts';
import { openRegistryWithToken, registryOptions } from '../registry/registry-options.ts';
import { revokeToken } from '../registry/tokens.ts';

/** `hubgraph token revoke`. JSON: `{ id, holder, label, expiresAt }`. */
export const tokenRevoke = defineCommand({
  name: 'token revoke',
  usage: 'ID',
  summary: messages.revokeSummary,
  details: messages.revokeDetails,
  options: registryOptions,
  async run(context, values, args) {
    const [id] = args;
    const { language } = context;
    if (id === undefined || args.length > 1) {
      throw new CliError('USAGE_INVALID', { command: 'token revoke', reason: messages.idNeeded[language] });
    }
    const registry = openRegistryWithToken(context, values);
    const revoked = await context.during(registryMessages.asking, () => revokeToken(registry, id));
    const { holder, label } = revoked;
    return { exitCode: exitCode.done, text: fill(messages.revoked, language, { holder, label }), data: revoked };
  },
});
