import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readVocabularyNames } from '../../../subgraphs/partner/cell/known-names.ts';
import { readYamlValues } from '../../../subgraphs/partner/description/yaml-values.ts';
import { readNetwork } from '../../../subgraphs/partner/document/read-network.ts';
import type { NetworkFiles } from '../../../subgraphs/partner/files/network-files.ts';
import { readNetworkFiles } from '../../../subgraphs/partner/files/read-network-files.ts';
import type { Problem } from '../../../subgraphs/partner/problem/problem.ts';
import { decodeText } from '../../../subgraphs/partner/table/decode-text.ts';
import { PROJECT_FILE } from '../project/project-file.ts';

/** A network that is tables, as it lies in a folder. */
export interface NoCodeFolder {
  /** Its id by `network.yaml`; empty when that says none, which is a problem too. */
  readonly network: string;
  readonly files: NetworkFiles;
  /** Everything that is wrong with the files. */
  readonly problems: readonly Problem[];
  /** How many entries there are; null when there are problems. */
  readonly counts: { readonly hubs: number; readonly offers: number } | null;
}

/** Whether a folder is a network without code: it has `network.yaml` and no `hubgraph.yaml`. */
export function isNoCodeFolder(cwd: string): boolean {
  return existsSync(join(cwd, 'network.yaml')) && !existsSync(join(cwd, PROJECT_FILE));
}

/** Reads and checks the files of a network that is tables, as the host that serves it does. */
export async function readNoCodeFolder(cwd: string): Promise<NoCodeFolder> {
  const found = await readNetworkFiles(cwd);
  const description = found.files.get('network.yaml');
  const values = description && readYamlValues('network.yaml', decodeText(description)).values;
  const network = values?.get('id')?.text ?? '';
  const { content, problems } = await readNetwork(network, found, readVocabularyNames());
  const counts = content && { hubs: content.data.hubs.length, offers: content.data.offers.length };
  return { network, files: found.files, problems, counts };
}
