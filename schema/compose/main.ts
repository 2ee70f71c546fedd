import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { CompositionError } from './composition-error.ts';
import { composeSupergraph } from './compose-supergraph.ts';
import { readSubgraphs } from './read-subgraphs.ts';

const SUPERGRAPH_FILE = 'schema/supergraph.graphql';
const HELP = `npm run compose [-- --check]

Composes the subgraphs listed in schema/subgraphs.yaml and writes ${SUPERGRAPH_FILE}.

  --check   write nothing; exit 1 when ${SUPERGRAPH_FILE} is not what would be written
  --help    show this text
`;

/** Runs the command; returns its exit code: 0 done, 1 does not compose or is stale, 2 bad usage. */
function main(args: string[]): number {
  const options = readOptions(args);
  if (options === null) return 2;
  if (options.help) return say(HELP, 0);
  try {
    return options.check ? checkSupergraph() : writeSupergraph();
  } catch (error) {
    const reason =
      error instanceof CompositionError ? `The subgraphs do not compose:\n${error.message}` : String(error);
    process.stderr.write(`${reason}\n${SUPERGRAPH_FILE} is unchanged.\n`);
    return 1;
  }
}

function readOptions(args: string[]): { check: boolean; help: boolean } | null {
  try {
    const { values } = parseArgs({ args, options: { check: { type: 'boolean' }, help: { type: 'boolean' } } });
    return { check: values.check ?? false, help: values.help ?? false };
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${HELP}`);
    return null;
  }
}

function writeSupergraph(): number {
  const sdl = composeSupergraph(readSubgraphs('.'));
  writeFileSync(`${SUPERGRAPH_FILE}.new`, sdl);
  renameSync(`${SUPERGRAPH_FILE}.new`, SUPERGRAPH_FILE);
  return say(`Wrote ${SUPERGRAPH_FILE}.\n`, 0);
}

function checkSupergraph(): number {
  const current = existsSync(SUPERGRAPH_FILE) ? readFileSync(SUPERGRAPH_FILE, 'utf8') : '';
  if (composeSupergraph(readSubgraphs('.')) === current) return say(`${SUPERGRAPH_FILE} is current.\n`, 0);
  process.stderr.write(`${SUPERGRAPH_FILE} is stale: run npm run compose and commit the result.\n`);
  return 1;
}

function say(text: string, exitCode: number): number {
  process.stdout.write(text);
  return exitCode;
}

process.exitCode = main(process.argv.slice(2));
