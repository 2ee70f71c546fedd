/** Tells whoever waits what is going on; on standard error, so that standard output is the report alone. */
export function reportProgress(message: string): void {
  process.stderr.write(`${message}\n`);
}
