import type { z } from 'zod';
import type { DataProblem } from './data-problem.ts';
import type { DataPath, YamlFile } from './yaml-file.ts';

/** Checks a file against its schema: its data, or all problems at their places. */
export function checkYaml<Schema extends z.ZodType>(
  file: YamlFile,
  schema: Schema,
): { data: z.output<Schema> | undefined; problems: readonly DataProblem[] } {
  if (file.syntaxProblems.length > 0) return { data: undefined, problems: file.syntaxProblems };
  const result = schema.safeParse(file.data, { reportInput: true });
  if (result.success) return { data: result.data, problems: [] };
  const problems = result.error.issues.flatMap((issue) =>
    explain(issue).map(({ path, message }) => file.problemAt(path, message)),
  );
  return { data: undefined, problems };
}

interface Explanation {
  readonly path: DataPath;
  readonly message: string;
}

function explain(issue: z.core.$ZodIssue): Explanation[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...path, key], message: 'is not a known key' }));
  }
  if (issue.input === undefined && (issue.code === 'invalid_type' || issue.code === 'invalid_value')) {
    return [{ path, message: 'is missing' }];
  }
  const found = JSON.stringify(issue.input);
  if (issue.code === 'invalid_value') {
    return [{ path, message: `unknown value ${found} (allowed: ${issue.values.join(', ')})` }];
  }
  if (issue.code === 'invalid_type') {
    return [{ path, message: `must be ${nameOf(issue.expected)}, but is ${found}` }];
  }
  return [{ path, message: issue.message }];
}

function nameOf(expected: string): string {
  const names: Record<string, string> = {
    array: 'a list',
    object: 'a map of keys',
    string: 'text (in quotes when it looks like a number)',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
  };
  return names[expected] ?? expected;
}
