import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Example, parseExample } from './parse-example.ts';

/** Reads every `*.graphql` of a folder in the order of the file names. Throws SyntaxError for a malformed head. */
export function readExamples(folder: string): Example[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => parseExample(name.slice(0, -'.graphql'.length), readFileSync(join(folder, name), 'utf8')));
}
