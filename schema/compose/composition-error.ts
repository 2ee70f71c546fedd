/** One thing that keeps subgraphs from composing. */
export interface CompositionProblem {
  /** Code of the composition rule, such as `FIELD_TYPE_MISMATCH` (Apollo Federation error codes). */
  readonly code: string;
  /** What is wrong; names the type and the field. */
  readonly message: string;
  /** The subgraph at fault; null when several disagree (the message then names them). */
  readonly subgraph: string | null;
  /** Where in that subgraph's schema, both counted from 1; null when it is no single place. */
  readonly position: { readonly line: number; readonly column: number } | null;
}

/** Raised when subgraphs do not compose. Carries every problem found, and their readable list as its message. */
export class CompositionError extends Error {
  override readonly name = 'CompositionError';
  readonly problems: readonly CompositionProblem[];

  constructor(problems: readonly CompositionProblem[]) {
    super(problems.map(describeProblem).join('\n'));
    this.problems = problems;
  }
}

function describeProblem({ code, message, subgraph, position }: CompositionProblem): string {
  const place =
    subgraph === null ? '' : position === null ? `${subgraph}: ` : `${subgraph}:${position.line}:${position.column}: `;
  return `${place}${message} (${code})`;
}
