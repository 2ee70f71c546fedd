import { existsSync, readFileSync } from 'node:fs';
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Document, Node, Pair } from 'yaml';
import type { DataProblem } from './data-problem.ts';

/** A way into YAML data: keys of maps and indices of lists. */
export type DataPath = readonly PropertyKey[];

/** A YAML file as plain data that still knows where each value is written. */
export interface YamlFile {
  /** Undefined when the file is missing, empty or no YAML. */
  readonly data: unknown;
  readonly syntaxProblems: readonly DataProblem[];
  /** A problem at the value of a path, at the nearest written place when the path leads further than the file. */
  problemAt(path: DataPath, message: string): DataProblem;
}

/** Reads a YAML file; `name` is what problems call it. A missing file is empty. */
export function readYamlFile(file: string, name: string): YamlFile {
  const lines = new LineCounter();
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const problem = (offset: number, path: DataPath, message: string): DataProblem => {
    const { line, col } = lines.linePos(offset);
    return { file: name, line: Math.max(line, 1), column: Math.max(col, 1), path: formatPath(path), message };
  };
  const syntaxProblems = document.errors.map((error) => problem(error.pos[0], [], error.message));
  return {
    data: syntaxProblems.length > 0 ? undefined : (document.toJS() ?? undefined),
    syntaxProblems,
    problemAt: (path, message) => problem(offsetOf(document, path), path, message),
  };
}

function offsetOf(document: Document, path: DataPath): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const segment of path) {
    if (isAlias(node)) node = node.resolve(document);
    const found: Pair | Node | undefined = isMap(node)
      ? (node.items.find(({ key }) => isScalar(key) && key.value === segment) as Pair | undefined)
      : isSeq(node)
        ? (node.items[Number(segment)] as Node | undefined)
        : undefined;
    if (!found) return offset;
    node = 'key' in found ? found.value : found;
    offset = startOf(node) ?? ('key' in found ? startOf(found.key) : undefined) ?? offset;
  }
  return offset;
}

function startOf(node: unknown): number | undefined {
  return (node as Node | null)?.range?.[0];
}

function formatPath(path: DataPath): string {
  return path
    .map((segment, index) =>
      typeof segment === 'number' ? `[${segment}]` : `${index > 0 ? '.' : ''}${String(segment)}`,
    )
    .join('');
}
