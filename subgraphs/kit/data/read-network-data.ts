import { join, relative } from 'node:path';
import { z } from 'zod';
import { SubgraphError } from '../errors/subgraph-error.ts';
import type { NetworkIdentity } from '../networks/network-identity.ts';
import { readRegions } from '../vocabulary/read-regions.ts';
import { readTopics } from '../vocabulary/read-topics.ts';
import { checkYaml } from './file/check-yaml.ts';
import type { DataProblem } from './file/data-problem.ts';
import { formatProblem } from './file/data-problem.ts';
import { asMap, itemsOf } from './file/untyped-data.ts';
import { readYamlFile } from './file/yaml-file.ts';
import type { YamlFile } from './file/yaml-file.ts';
import { findDuplicates } from './find-duplicates.ts';
import { findHubProblems } from './find-hub-problems.ts';
import type { NetworkData } from './network-data.ts';
import { hubSchema } from './schema/hub-schema.ts';
import type { KnownKeys } from './schema/known-keys.ts';
import { offerSchema } from './schema/offer-schema.ts';
import { organisationSchema } from './schema/organisation-schema.ts';
import { profileSchema } from './schema/profile-schema.ts';
import { sourceSchema } from './schema/source-schema.ts';

/**
 * Reads and checks the data files of a network.
 * @throws SubgraphError `DATA_REFUSED` whose message has a line for each problem of all files: where, what, what is allowed.
 */
export function readNetworkData({ id: network, typePrefix, title }: NetworkIdentity, folder: string): NetworkData {
  const read = (name: string) => readYamlFile(join(folder, name), relative('', join(folder, name)));
  const files = {
    sources: read('sources.yaml'),
    organisations: read('organisations.yaml'),
    profile: read('profile.yaml'),
    hubs: read('hubs.yaml'),
    offers: read('offers.yaml'),
  };
  const known = collectKeys(network, files);
  const problems: DataProblem[] = [];
  const check = <Schema extends z.ZodType>(file: YamlFile, schema: Schema) => {
    const checked = checkYaml(file, schema);
    problems.push(...checked.problems);
    return checked.data;
  };
  const sources = check(files.sources, z.array(sourceSchema(known)).default([]));
  const organisations = check(files.organisations, z.array(organisationSchema(known)).default([]));
  const profile = check(files.profile, profileSchema(known));
  const hubs = check(files.hubs, z.array(hubSchema(known)).default([]));
  const offers = check(files.offers, z.array(offerSchema(known)).default([]));
  problems.push(...findDuplicates(files), ...findHubProblems(files.hubs));
  if (problems.length > 0 || !sources || !organisations || !profile || !hubs || !offers) {
    const lines = problems.map((problem) => `\n  ${formatProblem(problem)}`);
    throw new SubgraphError(
      'DATA_REFUSED',
      `data refused, nothing of it is loaded; problems: ${problems.length}${lines.join('')}\n`,
    );
  }
  return { network, typePrefix, title, sources, organisations, profile, hubs, offers };
}

/** Keys count as known although their items may have problems: one mistake is told once, not at every reference. */
function collectKeys(
  network: string,
  files: Record<'sources' | 'organisations' | 'profile' | 'hubs', YamlFile>,
): KnownKeys {
  const regions = readRegions();
  return {
    network,
    topics: new Set(readTopics().map(({ slug }) => slug)),
    regions: new Set(regions.map(({ code }) => code)),
    municipalities: new Set(regions.filter(({ kind }) => kind === 'MUNICIPALITY').map(({ code }) => code)),
    sources: keysOf(files.sources.data, 'key'),
    organisations: keysOf(files.organisations.data, 'key'),
    programmes: keysOf(asMap(files.profile.data)['programmes'], 'key'),
    hubs: keysOf(files.hubs.data, 'id'),
  };
}

function keysOf(list: unknown, field: string): ReadonlySet<string> {
  const keys = itemsOf(list).map((item) => item[field]);
  return new Set(keys.filter((key) => typeof key === 'string'));
}
