/** Raised where the benchmark cannot go on for a reason that whoever runs it can read and mend. */
export class BenchError extends Error {
  override readonly name = 'BenchError';
}
