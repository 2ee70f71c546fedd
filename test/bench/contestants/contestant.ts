import type { OperationName } from '../operations/operations.ts';

/** Where a contestant listens and what it serves. */
export interface StartContext {
  readonly port: number;
  /** File of the supergraph's SDL. */
  readonly supergraphFile: string;
  /** URL of the stub server; a subgraph's name is the path on it. */
  readonly stubsUrl: string;
}

/** Something that is measured: a process of its own that answers GraphQL at `/graphql`. */
export interface Contestant {
  /** What `--only` calls it. */
  readonly name: string;
  readonly title: string;
  /** Folder in `test/bench` of the packages it is made of; null for what needs the project's own alone. */
  readonly packageFolder: 'peers' | 'peers/mercurius' | null;
  /** What it takes no part in; everyone else answers everything. */
  readonly leavesOut?: readonly OperationName[];
  /** Environment variables besides `NODE_ENV=production`. */
  readonly env?: Readonly<Record<string, string>>;
  /** What follows `node` on its command line. */
  args(context: StartContext): readonly string[];
}

/** The folders of packages that contestants need, each once. */
export function packageFoldersOf(contestants: readonly Contestant[]): readonly string[] {
  return [...new Set(contestants.flatMap(({ packageFolder }) => packageFolder ?? []))];
}
