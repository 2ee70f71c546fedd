import { isAlias, isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import { fileProblem } from '../problem/problem.ts';
import type { Problem } from '../problem/problem.ts';

/** A value of a YAML file, as text, and its line from 1. */
interface YamlValue {
  readonly text: string;
  readonly line: number;
}

/** The values of a YAML file by their keys with dots (`operator.name`), and what is wrong with its form. */
export interface YamlValues {
  readonly values: ReadonlyMap<string, YamlValue>;
  readonly problems: readonly Problem[];
}

const nothing = new Set(['', '~', 'null']);

/** Reads a YAML file of maps and texts: every value is text as written (`08.2021`, no number), and left out when it is null. */
export function readYamlValues(file: string, text: string): YamlValues {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, schema: 'failsafe' });
  const lineAt = (offset: number | undefined) => Math.max(lines.linePos(offset ?? 0).line, 1);
  const values = new Map<string, YamlValue>();
  const problems: Problem[] = document.errors.map((error) => ({
    ...fileProblem(file, { de: `kein YAML: ${error.message}`, en: `no YAML: ${error.message}` }),
    line: lineAt(error.pos[0]),
  }));
  const visit = (node: unknown, path: string, line: number): void => {
    if (isMap(node)) {
      for (const { key, value } of node.items) {
        const name = isScalar(key) ? String(key.value) : '?';
        visit(value, path === '' ? name : `${path}.${name}`, lineAt(isScalar(key) ? key.range?.[0] : undefined));
      }
    } else if (isScalar(node) && path !== '') {
      const value = String(node.value ?? '').trim();
      if (!nothing.has(value)) values.set(path, { text: value, line });
    } else if (node !== null) {
      const message = {
        de: isAlias(node) ? 'darf kein Verweis sein' : 'muss ein Text sein, oder Schlüssel mit Texten',
        en: isAlias(node) ? 'must not be an alias' : 'must be text, or keys with texts',
      };
      problems.push({ ...fileProblem(file, message), line, heading: path === '' ? null : path });
    }
  };
  if (problems.length === 0) visit(document.contents, '', 1);
  return { values, problems };
}
