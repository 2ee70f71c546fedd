import { z } from 'zod';
import type { NetworkFiles } from '../../../subgraphs/partner/files/network-files.ts';
import type { Problem } from '../../../subgraphs/partner/problem/problem.ts';
import { decodeText } from '../../../subgraphs/partner/table/decode-text.ts';
import { CliError } from '../errors/cli-error.ts';
import { RegistryRefusal } from '../errors/registry-refusal.ts';
import type { RegistryClient } from '../registry/registry-client.ts';

const text = z.object({ de: z.string(), en: z.string() });

const problem = z.object({
  file: z.string(),
  sheet: z.string().nullable(),
  line: z.int().nullable(),
  column: z.string().nullable(),
  heading: z.string().nullable(),
  message: text,
});

const refusal = z.object({ code: z.string(), message: text, problems: z.array(problem).optional() });

/**
 * Uploads the files of a network to its host, whole or not at all.
 * @param catalogUrl address of its feed (`https://host/networks/<id>/graphql`)
 * @returns the problems for which the host refused them; null when it took them over
 * @throws CliError `REGISTRY_UNREACHABLE`, `REGISTRY_ANSWER_INVALID`, and RegistryRefusal
 */
export async function uploadNetwork(
  registry: RegistryClient,
  catalogUrl: string,
  files: NetworkFiles,
): Promise<readonly Problem[] | null> {
  const texts = [...files].map(([name, bytes]) => [name, encode(name, bytes)] as const);
  const host = registry.at(catalogUrl.replace(/\/graphql$/, ''));
  const response = await host.fetch('', {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ files: Object.fromEntries(texts) }),
  });
  if (response.ok) return null;
  const { data } = refusal.safeParse(await response.json().catch(() => null));
  if (!data) throw new CliError('REGISTRY_ANSWER_INVALID', { url: host.url });
  if (data.problems) return data.problems;
  throw new RegistryRefusal(data.code, data.message, null);
}

/** Text as text, whatever its encoding was; a workbook in base64. */
function encode(name: string, bytes: Uint8Array): string {
  return name.endsWith('.xlsx') ? Buffer.from(bytes).toString('base64') : decodeText(bytes);
}
