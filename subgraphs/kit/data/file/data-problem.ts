/** What is wrong at one place of a data file. Line and column count from 1. */
export interface DataProblem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Where in the data (`[2].sites[0].region`); empty for the file as a whole. */
  readonly path: string;
  readonly message: string;
}

/** One line: `file:line:column path: message`, the form that editors and terminals turn into a link. */
export function formatProblem({ file, line, column, path, message }: DataProblem): string {
  return `${file}:${line}:${column} ${path ? `${path}: ` : ''}${message}`;
}
