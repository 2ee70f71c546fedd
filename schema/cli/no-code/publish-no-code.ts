import type { CommandContext, Outcome } from '../command/command.ts';
import { exitCode } from '../command/exit-code.ts';
import { CliError } from '../errors/cli-error.ts';
import { fill } from '../language/text.ts';
import { networkMessages, stateTexts } from '../messages/network-messages.ts';
import { noCodeMessages as messages } from '../messages/no-code-messages.ts';
import { registryMessages } from '../messages/registry-messages.ts';
import { readNetwork } from '../registry/read-networks.ts';
import { recheck } from '../registry/recheck.ts';
import type { RegistryClient } from '../registry/registry-client.ts';
import { renderReport } from '../report/render-report.ts';
import { tellNoCodeCheck } from './check-no-code.ts';
import { readNoCodeFolder } from './no-code-folder.ts';
import { uploadNetwork } from './upload-network.ts';

/**
 * Publishes a network that is tables: checks them here, uploads them to the host that serves it, and has the registry check
 * the endpoint. JSON: `{ network, counts, state, liveCheck }`.
 * @throws CliError `HOST_UNKNOWN` and those of the registry
 */
export async function publishNoCode(context: CommandContext, registry: RegistryClient): Promise<Outcome> {
  const { cwd, language } = context;
  const folder = await context.during(messages.reading, () => readNoCodeFolder(cwd));
  if (folder.counts === null) return tellNoCodeCheck(folder, context, false);
  const { network, files, counts } = folder;
  const { catalogUrl } = await context.during(registryMessages.asking, () => readNetwork(registry, network));
  if (catalogUrl === null) throw new CliError('HOST_UNKNOWN', { network });
  const refused = await context.during(messages.uploading, () => uploadNetwork(registry, catalogUrl, files));
  if (refused !== null) return tellNoCodeCheck({ ...folder, counts: null, problems: refused }, context, false);
  const liveCheck = await context.during(registryMessages.publishing, () => recheck(registry, network));
  const { state } = await readNetwork(registry, network);
  const against = networkMessages.endpoint[language];
  const report =
    liveCheck && liveCheck.findings.length > 0
      ? `${renderReport({ network, against, file: null, report: liveCheck }, language)}\n\n`
      : '';
  const uploaded = fill(messages.uploaded, language, { network, ...counts });
  const stand = fill(networkMessages.state, language, { state: stateTexts[state][language] });
  return {
    exitCode: state === 'ACTIVE' ? exitCode.done : exitCode.foundProblems,
    text: `${report}${uploaded}\n${stand}`,
    data: { network, counts, state, liveCheck },
  };
}
