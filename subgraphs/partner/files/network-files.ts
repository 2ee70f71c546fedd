import type { Problem } from '../problem/problem.ts';

/** The files that a network may have: the description, and its tables as CSV or as sheets of one workbook. */
export const networkFileNames = ['network.yaml', 'hubs.csv', 'offers.csv', 'network.xlsx'] as const;

/** Name of a file of a network. */
export type NetworkFileName = (typeof networkFileNames)[number];

/** The files of a network that are there, by name. */
export type NetworkFiles = ReadonlyMap<NetworkFileName, Uint8Array>;

/** The files that could be read, and what is wrong with the others. */
export interface FoundFiles {
  readonly files: NetworkFiles;
  readonly problems: readonly Problem[];
}

/** Larger files are no list that people keep by hand. */
export const maxFileBytes = 5 * 1024 * 1024;

/** Whether a file of this name belongs to a network. */
export function isNetworkFileName(name: string): name is NetworkFileName {
  return networkFileNames.some((known) => known === name);
}
