import type { SubgraphSchema } from '../../compose/compose-supergraph.ts';
import { CliError } from '../errors/cli-error.ts';
import { readTextFile } from './read-text-file.ts';

/** Subgraphs that the command line names. */
interface NamedSubgraphs {
  /** Command to name in errors. */
  readonly command: string;
  /** `NAME=FILE` each. */
  readonly files: readonly string[];
  /** `NAME=URL` each; a subgraph without one has an empty address. */
  readonly urls?: readonly string[];
}

/** Reads subgraph schemas from files. @throws CliError `USAGE_INVALID`, `SUBGRAPH_TWICE`, `SUBGRAPH_UNKNOWN`, `FILE_UNREADABLE` */
export async function readSubgraphFiles(cwd: string, named: NamedSubgraphs): Promise<SubgraphSchema[]> {
  const { command, files, urls = [] } = named;
  const pairs = files.map((file) => splitPair(file, 'NAME=FILE', command));
  const addresses = new Map(urls.map((url) => splitPair(url, '--url NAME=URL', command)));
  const names = pairs.map(([name]) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new CliError('SUBGRAPH_TWICE', { name: twice });
  const stray = [...addresses.keys()].find((name) => !names.includes(name));
  if (stray !== undefined) throw new CliError('SUBGRAPH_UNKNOWN', { name: stray });
  return Promise.all(
    pairs.map(async ([name, file]) => ({ name, url: addresses.get(name) ?? '', sdl: await readTextFile(cwd, file) })),
  );
}

function splitPair(pair: string, form: string, command: string): readonly [name: string, value: string] {
  const match = /^([A-Za-z][\w-]*)=(.+)$/s.exec(pair);
  if (!match?.[1] || !match[2]) throw new CliError('USAGE_INVALID', { command, reason: `${form}: "${pair}".` });
  return [match[1], match[2]];
}
