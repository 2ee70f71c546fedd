import type { CommandContext } from '../command/command.ts';
import type { OptionTable, OptionValues } from '../command/options.ts';
import { CliError } from '../errors/cli-error.ts';
import { registryMessages as messages } from '../messages/registry-messages.ts';
import { RegistryClient } from './registry-client.ts';

/** Options of commands that ask the registry. The token is no option: other users of a computer see arguments. */
export const registryOptions = {
  registry: { type: 'string', value: 'URL', about: messages.registry },
} as const satisfies OptionTable;

type Given = OptionValues<typeof registryOptions>;

/** Address of the registry; null when neither `--registry` nor HUBGRAPH_REGISTRY names one. */
export function registryAddress({ env }: CommandContext, given: Given): string | null {
  return given.registry ?? (env['HUBGRAPH_REGISTRY'] || null);
}

/** The registry for questions that everyone may ask. @throws CliError `REGISTRY_MISSING`, `REGISTRY_ADDRESS_INVALID` */
export function openRegistry(context: CommandContext, given: Given): RegistryClient {
  return new RegistryClient(needAddress(context, given), null);
}

/** The registry with the access token of HUBGRAPH_TOKEN. @throws CliError also `TOKEN_MISSING` */
export function openRegistryWithToken(context: CommandContext, given: Given): RegistryClient {
  const address = needAddress(context, given);
  const token = context.env['HUBGRAPH_TOKEN'];
  if (!token) throw new CliError('TOKEN_MISSING', {});
  return new RegistryClient(address, token);
}

function needAddress(context: CommandContext, given: Given): string {
  const address = registryAddress(context, given);
  if (address === null) throw new CliError('REGISTRY_MISSING', {});
  if (/^https?:$/.test(URL.parse(address)?.protocol ?? '')) return address;
  throw new CliError('REGISTRY_ADDRESS_INVALID', { url: address });
}
