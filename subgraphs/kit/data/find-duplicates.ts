import type { DataProblem } from './file/data-problem.ts';
import { asMap, itemsOf } from './file/untyped-data.ts';
import type { DataPath, YamlFile } from './file/yaml-file.ts';

/** The files of a network by what they hold. */
type Files = Readonly<Record<'sources' | 'organisations' | 'profile' | 'hubs' | 'offers', YamlFile>>;

/** Keys and ids that are there twice, told at the second place. Ids of hubs, offers and agreements count across files, keys of goals
 * within their hub. */
export function findDuplicates({ sources, organisations, profile, hubs, offers }: Files): DataProblem[] {
  const ofHubs = itemsOf(hubs.data);
  const agreements = ofHubs.flatMap((hub, index) => valuesOf(hubs, hub['agreements'], 'id', [index, 'agreements']));
  const goals = ofHubs.flatMap((hub, index) => repeated(valuesOf(hubs, hub['goals'], 'key', [index, 'goals'])));
  return [
    ...repeated(valuesOf(sources, sources.data, 'key')),
    ...repeated(valuesOf(organisations, organisations.data, 'key')),
    ...repeated(valuesOf(profile, asMap(profile.data)['programmes'], 'key', ['programmes'])),
    ...goals,
    ...repeated([...valuesOf(hubs, hubs.data, 'id'), ...agreements, ...valuesOf(offers, offers.data, 'id')]),
  ];
}

interface KeyValue {
  readonly file: YamlFile;
  readonly path: DataPath;
  readonly value: unknown;
}

function valuesOf(file: YamlFile, list: unknown, field: string, path: DataPath = []): KeyValue[] {
  return itemsOf(list).map((item, index) => ({ file, path: [...path, index, field], value: item[field] }));
}

function repeated(values: readonly KeyValue[]): DataProblem[] {
  const seen = new Set<unknown>();
  const problems: DataProblem[] = [];
  for (const { file, path, value } of values) {
    if (typeof value === 'string' && seen.has(value)) problems.push(file.problemAt(path, `"${value}" is there twice`));
    seen.add(value);
  }
  return problems;
}
